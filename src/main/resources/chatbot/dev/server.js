// What the page asks dev mode for, and what it is told.

import { t } from './words.js';

const TOPICS = ['now', 'workspace', 'messages', 'places', 'fleet', 'story', 'switches', 'log',
  'wire'];
const PATIENCE = 1200; // milliseconds in which a stream may come back without a word

const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

let offset = 0;

/** The server's time, in milliseconds since 1970. */
export const now = () => Date.now() + offset;

/** Learns the server's time. */
export const setNow = (time) => { offset = time - Date.now(); };

/** The stream of news, and the timers that wait to worry, and to open it anew. */
let stream;
let worry;
let again;

/** Tells that there is a connection; that there is none only after a while. */
function report(isThere, on) {
  if (isThere) {
    clearTimeout(worry);
    worry = undefined;
    on.connection(true);
  } else {
    worry ??= setTimeout(() => on.connection(false), PATIENCE);
  }
}

/**
 * Listens to what is new for that person in that channel, and to nothing else any more. Whatever
 * breaks, it comes back by itself, and everything is told again.
 * @param {object} query person and channel; neither if there is no choice yet
 * @param {object} on what to do with each topic; `connection` is told whether there is one
 */
export function listen(query, on) {
  stream?.close();
  clearTimeout(again);
  const mine = new EventSource(`updates?${new URLSearchParams(query)}`);
  stream = mine;
  report(false, on);
  mine.addEventListener('open', () => report(true, on));
  mine.addEventListener('error', () => {
    report(false, on);
    if (mine.readyState === EventSource.CLOSED && mine === stream) {
      again = setTimeout(() => listen(query, on), 500);
    }
  });
  for (const topic of TOPICS) {
    mine.addEventListener(topic, ({ data }) => mine === stream && on[topic]?.(JSON.parse(data)));
  }
}

async function isAwake() {
  try {
    return (await fetch('icon.svg')).ok;
  } catch {
    return false;
  }
}

/**
 * Lets changed code in before the function is called; while dev mode restarts, the page's server
 * is away. Answers whether the code compiles.
 */
async function letChangesIn() {
  try {
    return (await post('reload')).status !== 409;
  } catch {
    for (let tries = 0; tries < 60 && !await isAwake(); tries++) {
      await pause(500);
    }
    return true;
  }
}

async function exchange(path, body) {
  try {
    const response = await post(path, body);
    return !response.ok ? { error: t('refused', { status: response.status }) }
      : response.status === 204 ? { error: '' } : await response.json();
  } catch {
    return { error: t('silent') };
  }
}

const afterChanges = async (path, body) => (await letChangesIn() ? exchange(path, body)
  : { error: t('broken') });

/**
 * Says a line; answers what went wrong with that, or nothing.
 * @param {{person: string, channel: string, thread: string, line: string}} typed
 */
export const say = async (typed) => (await afterChanges('lines', typed)).error;

/**
 * Presses a button; answers what went wrong with that, or nothing.
 * @param {{person: string, channel: string, message: string, action: string}} pressed
 */
export const press = async (pressed) => (await afterChanges('presses', pressed)).error;

/** Puts a switch on or off; answers what went wrong with that, or nothing. */
export const flip = async (name, on) => (await exchange('switches', { name, on })).error;

/** Forgets what was said and done; answers what went wrong with that, or nothing. */
export const forget = async () => (await exchange('forget', {})).error;
