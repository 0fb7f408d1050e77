// The message box: what was typed before, and the thread in which one writes.

import { chosen, names } from './choices.js';
import { markThread } from './conversation.js';
import { plainText } from './mrkdwn.js';
import { setText } from './nodes.js';
import { authorOf } from './post.js';

const byId = (id) => document.getElementById(id);
const line = byId('line');

const lines = [];
let recalled = 0;
let draft = '';
let thread = '';

/** Puts a text in the box. */
export function put(text) {
  line.value = text;
  line.focus();
  line.setSelectionRange(text.length, text.length);
}

/** Puts a request for an address in the box; Slack takes no commands in threads. */
export const putRestart = (address) =>
  put(`${thread ? '@chatbot' : '/chatbot'} restart ${address}`);

function showThread() {
  byId('thread').hidden = thread === '';
  line.placeholder = thread ? '@chatbot restart 10.34.33.22'
    : chosen('channels') === 'dm' ? 'restart 10.34.33.22' : '/chatbot restart 10.34.33.22';
  markThread(thread);
}

/** From now on, what is typed replies to that message. */
export function replyTo(said) {
  thread = said.ts;
  const text = plainText(said.content.text, names).split('\n')[0];
  setText(byId('thread-name'), `Reply to ${authorOf(said)}: ${text}`);
  showThread();
  line.focus();
}

/** From now on, what is typed is in no thread. */
export function leaveThread() {
  thread = '';
  showThread();
}

function recall(step) {
  if (recalled === lines.length) {
    draft = line.value;
  }
  recalled = Math.min(Math.max(recalled + step, 0), lines.length);
  put(lines[recalled] ?? draft);
}

line.addEventListener('keydown', (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step && !event.isComposing) {
    event.preventDefault();
    recall(step);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && thread && !event.isComposing) {
    leaveThread();
    line.focus();
  }
});

byId('leave-thread').addEventListener('click', () => {
  leaveThread();
  line.focus();
});

for (const suggestion of document.querySelectorAll('.try')) {
  suggestion.addEventListener('click', () => put(suggestion.textContent));
}

/** Calls `send` with each line and the id of the thread that it is for, which may be empty. */
export function onLine(send) {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = line.value.trim();
    if (text && chosen('people')) {
      recalled = lines.push(text);
      line.value = '';
      send(text, thread);
    }
  });
}
