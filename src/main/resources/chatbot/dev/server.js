// What the page asks dev mode for.

const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

const SILENT = 'Dev mode didn\'t answer: its console says why. Then try again.';
const BROKEN = 'Your last change doesn\'t compile or start: dev mode\'s console says why.';

/** All that the page shows to that person in that channel; fails if dev mode doesn't answer. */
export async function askState(person, channel) {
  return (await fetch(`state?${new URLSearchParams({ person, channel })}`)).json();
}

async function isAwake() {
  try {
    return (await fetch('state')).ok;
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
  if (!await letChangesIn()) {
    return { error: BROKEN };
  }
  try {
    const response = await post(path, body);
    return !response.ok ? { error: `This page's server refused it with status ${response.status}.` }
      : response.status === 204 ? { error: '' } : await response.json();
  } catch {
    return { error: SILENT };
  }
}

/**
 * Says a line; answers what went wrong with that, or nothing.
 * @param {{person: string, channel: string, thread: string, line: string}} typed
 */
export const say = async (typed) => (await exchange('lines', typed)).error;

/**
 * Presses a button; answers what went wrong with that, or nothing.
 * @param {{person: string, channel: string, message: string, action: string}} pressed
 */
export const press = async (pressed) => (await exchange('presses', pressed)).error;
