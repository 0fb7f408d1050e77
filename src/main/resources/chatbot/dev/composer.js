// The message box, and the thread in which one writes.

import { chosen, names } from './choices.js';
import { markThread } from './conversation.js';
import { example, onExample } from './example.js';
import { recall, remember } from './history.js';
import { plainText } from './mrkdwn.js';
import { setText } from './nodes.js';
import { authorOf } from './post.js';
import { closeSuggestions } from './suggestions.js';
import { language, t } from './words.js';

const byId = (id) => document.getElementById(id);
const line = byId('line');
const RESTART = { en: 'restart', zh: '重启' };

/** The message in whose thread one writes, if it is one. */
let root;

/** Puts a text in the box. */
export function put(text) {
  line.value = text;
  line.focus();
  line.setSelectionRange(text.length, text.length);
  closeSuggestions();
}

/** Puts a request for a machine in the box; Slack takes no commands in threads. */
export const putRestart = (machine) =>
  put(`${root ? '@chatbot' : '/chatbot'} ${RESTART[language()]} ${machine}`);

function showThread() {
  byId('thread').hidden = !root;
  if (root) {
    const text = plainText(root.content.text, names).split('\n')[0];
    setText(byId('thread-name'), t('thread.reply', { name: authorOf(root), text }));
  } else {
    setText(byId('thread-name'), '');
  }
  const command = `${RESTART[language()]} ${example()}`;
  line.placeholder = root ? `@chatbot ${command}`
    : chosen('channels') === 'dm' ? command : `/chatbot ${command}`;
  markThread(root?.ts ?? '');
}

/** From now on, what is typed replies to that message. */
export function replyTo(said) {
  root = said;
  showThread();
  line.focus();
}

/** From now on, what is typed is in no thread. */
export function leaveThread() {
  root = undefined;
  showThread();
}

line.addEventListener('keydown', (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step && !event.isComposing && !event.defaultPrevented) {
    event.preventDefault();
    put(recall(step, line.value));
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && root && !event.isComposing && !event.defaultPrevented) {
    event.preventDefault();
    leaveThread();
    line.focus();
  }
});

byId('leave-thread').addEventListener('click', () => {
  leaveThread();
  line.focus();
});

byId('line').form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.isComposing) {
    event.preventDefault(); // it ends a word that an input method composes
  }
});

/** Calls `send` with each line and the id of the thread that it is for, which may be empty. */
export function onLine(send) {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = line.value.trim();
    if (text && chosen('people')) {
      remember(text);
      line.value = '';
      closeSuggestions();
      send(text, root?.ts ?? '');
    }
  });
}

/** Sends a line as if it had been typed, character by character. */
export async function typeAndSend(text) {
  const isQuick = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let end = 1; end <= text.length && !isQuick; end++) {
    put(text.slice(0, end));
    await new Promise((done) => { setTimeout(done, 28); });
  }
  put(text);
  byId('composer').requestSubmit();
}

onExample(showThread);
