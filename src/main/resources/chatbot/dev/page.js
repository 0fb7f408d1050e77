import { chosen, offer } from './choices.js';
import { leaveThread, onLine, put, putRestart, replyTo } from './composer.js';
import { leave, showMessages } from './conversation.js';
import { showMachine } from './fleet.js';
import { setText } from './nodes.js';
import { askState, press, say } from './server.js';

const ASLEEP = 'Dev mode doesn\'t answer: its console says why. There, the key s restarts it.';
const RESTARTING = 'Dev mode restarts with your changes…';

const byId = (id) => document.getElementById(id);

const place = () => ({ person: chosen('people'), channel: chosen('channels') });

/** By dev mode's clock, of what is shown: a late answer may be older. */
let shownAt = 0;
/** How many lines and presses are under way. */
let underWay = 0;

function tell(id, text) {
  byId(id).hidden = !text;
  setText(byId(id), text);
}

/** Answers what went wrong with a line or a press; what comes of it shows meanwhile. */
async function during(exchange) {
  underWay++;
  const soon = [100, 400, 1000].map((wait) => setTimeout(refresh, wait));
  const error = await exchange;
  soon.forEach(clearTimeout);
  underWay--;
  await refresh();
  return error;
}

const can = {
  reply: replyTo,
  press: (message, action) => during(press({ ...place(), message, action })),
};

function show(state) {
  if (state.now >= shownAt) {
    shownAt = state.now;
    showMessages(state.messages, can);
    state.fleet.forEach((machine) => showMachine(machine, state.now, putRestart));
  }
}

/** Goes where one is now, as who one is now. */
function move() {
  leave();
  leaveThread();
  return refresh();
}

/** Shows everything as it is now. */
async function refresh() {
  const { person, channel } = place();
  const state = await askState(person, channel).catch(() => undefined);
  tell('trouble', state ? '' : underWay > 0 ? RESTARTING : ASLEEP);
  if (!state || person !== chosen('people') || channel !== chosen('channels')) {
    return;
  }
  if (person === '') {
    offer(state.workspace, move);
    await move();
  } else {
    show(state);
  }
}

onLine(async (line, thread) => {
  tell('refused', '');
  const error = await during(say({ ...place(), thread, line }));
  tell('refused', error);
  if (error && byId('line').value === '') {
    put(line);
  }
});

await refresh();
setInterval(() => document.hidden || refresh(), 1000);
