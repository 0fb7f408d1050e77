// What was said where one is. Nodes are kept for as long as nothing changes in them, so that
// neither the focus nor a selection is lost.

import { chosen, names } from './choices.js';
import { plainText } from './mrkdwn.js';
import { make, setText } from './nodes.js';
import { authorOf, post } from './post.js';
import { lastRead, markRead } from './unread.js';
import { language, onLanguage, t } from './words.js';

const MOST_NEWS = 20;
const FRESH = 3000; // ms for which what is new is marked

const list = document.getElementById('log');
const news = document.getElementById('news');

/** What is shown: {version, element, own, replies}, by the id of the message. */
const shown = new Map();
/** What was shown last, and what can be done with it. */
let last = [];
let isFirst = true;
/** The line above what is new to whoever comes here. */
const newLine = make('p.new-line', make('span'));
/** Id of the message in whose thread one spoke last. */
let followed = '';

let wasAtEnd = true;

const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 40;

list.addEventListener('scroll', () => { wasAtEnd = isAtEnd(); });

// The message box takes more room for a thread: what is last stays in sight.
new ResizeObserver(() => {
  if (wasAtEnd) {
    list.scrollTop = list.scrollHeight;
  }
}).observe(list);

/** Forgets all, as one does who goes somewhere else, or is somebody else. */
export function leave() {
  shown.clear();
  list.replaceChildren();
  news.replaceChildren();
  last = [];
  isFirst = true;
  followed = '';
}

function removeGone(messages) {
  const left = new Set(messages.map(({ ts }) => ts));
  for (const [ts, { element }] of shown) {
    if (!left.has(ts)) {
      element.remove();
      shown.delete(ts);
    }
  }
  for (const [ts, { element }] of shown) { // replies to what is gone
    if (!element.isConnected) {
      shown.delete(ts);
    }
  }
}

/** Another one when the message looks otherwise. */
const versionOf = ({ version, waiting, retry }) =>
  [version, waiting, retry?.number, retry?.at, language()].join();

function add(said, can) {
  const own = make('div.own', post(said, can));
  const replies = make('div.replies');
  const element = make('article', own, replies);
  element.tabIndex = -1;
  element.dataset.ts = said.ts;
  const place = shown.get(said.thread)?.replies ?? list;
  const next = [...place.children].find((other) => other.dataset.ts > said.ts);
  place.insertBefore(element, next ?? null);
  shown.set(said.ts, { version: versionOf(said), element, own, replies });
  return element;
}

/** Shows what changed in a message; the focus stays on its button, or on it. */
function change(known, said, can) {
  const action = known.own.contains(document.activeElement)
    ? document.activeElement.dataset.action : undefined;
  known.own.replaceChildren(post(said, can));
  known.version = versionOf(said);
  if (action !== undefined) {
    const same = [...known.own.querySelectorAll('button')]
      .find((one) => one.dataset.action === action);
    (same ?? known.element).focus({ preventScroll: true });
  }
}

/** Tells screen readers what is new, and nothing else. */
function announce(said) {
  const text = plainText(said.content.text, names);
  news.append(make('p', t('says', { name: authorOf(said), text })));
  while (news.children.length > MOST_NEWS) {
    news.firstChild.remove();
  }
}

/** Scrolls no further than it takes to see all of the message. */
function scrollTo(element) {
  const frame = list.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  list.scrollTop += Math.max(0, Math.min(place.bottom - frame.bottom + 8, place.top - frame.top));
  list.scrollTop -= Math.max(0, frame.top - place.top);
}

/** Scrolls to what is new, if one waits for it; who reads something else isn't disturbed. */
function follow(fresh, fromEnd) {
  const mine = fresh.findLast(([{ author }]) => author === chosen('people'));
  followed = mine ? mine[0].thread || mine[0].ts : followed;
  const awaited = fresh.findLast(([{ ts, thread }, element]) => [ts, thread].includes(followed)
    || (fromEnd && list.lastElementChild.contains(element)));
  if (awaited) {
    scrollTo(awaited[1]);
  } else if (fromEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

/** Draws a line above what came while one wasn't here. */
function drawNewLine(messages) {
  const read = lastRead();
  const unread = read && messages.find(({ ts, thread, author }) => ts > read && thread === ''
    && author !== chosen('people'));
  newLine.remove();
  if (unread) {
    setText(newLine.firstChild, t('new'));
    shown.get(unread.ts).element.before(newLine);
  }
}

function greet(fresh, fromEnd) {
  follow(fresh, fromEnd);
  for (const [said, element] of fresh.filter(([{ author }]) => author !== chosen('people'))) {
    announce(said);
    element.classList.add('fresh');
    setTimeout(() => element.classList.remove('fresh'), FRESH);
  }
}

/**
 * Shows the messages as they are now.
 * @param {object[]} messages oldest first
 * @param {{reply: Function, press: Function}} can what can be done with one
 */
export function showMessages(messages, can) {
  const fromEnd = isAtEnd();
  const fresh = [];
  last = [messages, can];
  removeGone(messages);
  for (const said of messages) {
    const known = shown.get(said.ts);
    if (!known) {
      fresh.push([said, add(said, can)]);
    } else if (known.version !== versionOf(said)) {
      change(known, said, can);
    }
  }
  document.getElementById('loading').hidden = true;
  document.getElementById('start').hidden = messages.length > 0;
  if (isFirst) {
    drawNewLine(messages);
    list.scrollTop = list.scrollHeight;
  } else {
    greet(fresh, fromEnd);
  }
  markRead(messages.reduce((latest, { ts }) => (ts > latest ? ts : latest), ''));
  isFirst = false;
}

/** Marks the message in whose thread one writes; none if the id is empty. */
export function markThread(ts) {
  for (const [id, { element }] of shown) {
    element.classList.toggle('target', id === ts);
  }
}

onLanguage(() => {
  if (last.length > 0) {
    setText(newLine.firstChild, t('new'));
    showMessages(...last);
  }
});
