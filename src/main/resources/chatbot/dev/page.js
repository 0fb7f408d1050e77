// Opens the stream of news, and hands each topic on to what shows it.

import { called, choice, chosen, names, offer } from './choices.js';
import { leaveThread, onLine, put, putRestart, replyTo, typeAndSend } from './composer.js';
import { leave, showMessages } from './conversation.js';
import { learnExample } from './example.js';
import { showFleet } from './fleet.js';
import { showLog } from './logpane.js';
import { make, setText } from './nodes.js';
import { flip, forget, listen, now, press, say, setNow } from './server.js';
import { showStart } from './start.js';
import { showStory } from './story.js';
import { setMachines } from './suggestions.js';
import { showSwitches } from './switches.js';
import { dress } from './theme.js';
import { guide, look } from './tour.js';
import { showPlaces } from './unread.js';
import { showWire } from './wire.js';
import { language, onLanguage, speak, t } from './words.js';

const byId = (id) => document.getElementById(id);

const place = () => ({ person: chosen('people'), channel: chosen('channels') });

/** What is known of the page's state, for the tour. */
const known = { messages: [], story: null, switches: [], fleet: [] };
let profile = 'dev';
/** How many lines and presses are under way, and whether there is a connection. */
let underWay = 0;
let isThere = true;

function tell(id, text) {
  byId(id).hidden = !text;
  setText(byId(id), text);
}

const showTrouble = () =>
  tell('trouble', isThere ? '' : t(underWay > 0 ? 'restarting' : 'asleep'));

async function during(exchange) {
  underWay++;
  const error = await exchange;
  underWay--;
  showTrouble();
  return error;
}

const can = {
  reply: replyTo,
  press: (message, action) => during(press({ ...place(), message, action })),
};

/** Says where one is, and whether the bot listens there. */
function showRoom() {
  const person = choice('people');
  const channel = choice('channels');
  setText(byId('about'), t(`about.${profile}`));
  if (channel) {
    setText(byId('chat-title'), called(channel));
    byId('chat-topic').replaceChildren(person.allowed && channel.allowed ? t('allowed')
      : make('span.forbidden', t(`forbidden.${person.allowed ? 'channel' : 'person'}`, person)));
  }
}

function showTour() {
  if (profile === 'dev' && choice('people')) {
    look({ ...known, person: choice('people'), channel: choice('channels') });
  }
}

/** What is done with each topic. */
const on = {
  connection(there) {
    isThere = there;
    showTrouble();
  },
  now: setNow,
  workspace(workspace) {
    profile = workspace.profile;
    if (!choice('people')) {
      offer(workspace, move);
      if (profile === 'dev') {
        guide(tourCan);
      }
      move();
    }
  },
  messages(messages) {
    known.messages = messages;
    showMessages(messages, can);
    showTour();
  },
  places: showPlaces,
  fleet(fleet) {
    known.fleet = fleet;
    setMachines(fleet);
    learnExample(fleet, profile === 'dev');
    showFleet(fleet, now(), putRestart);
    showTour();
  },
  story(story) {
    known.story = story;
    showStory(story, now());
    showTour();
  },
  switches(switches) {
    known.switches = switches;
    showSwitches(switches, flip);
    showTour();
  },
  log: showLog,
  wire: showWire,
};

/** Goes where one is now, as who one is now. */
function move() {
  known.messages = [];
  leave();
  leaveThread();
  showRoom();
  listen(place(), on);
  showTour();
}

/** Is somebody else, or goes somewhere else. */
function become(kind, id) {
  const radio = byId(kind).querySelector(`input[value="${id}"]`);
  if (radio && !radio.checked) {
    radio.click();
  }
}

const tourCan = {
  nameOf: (id) => document.querySelector(`#people input[value=${id}] + span .called`)
    ?.textContent ?? names.get(id) ?? id,
  be: (id) => become('people', id),
  flip,
  async send(line, isFree) {
    if (isFree && !choice('people').allowed) {
      become('people', 'U0ALICE');
    }
    if (!choice('channels').allowed || (line.startsWith('@') && chosen('channels') === 'dm')) {
      become('channels', 'C0OPS');
    }
    leaveThread();
    await typeAndSend(line);
  },
};

onLine(async (line, thread) => {
  tell('refused', '');
  const error = await during(say({ ...place(), thread, line }));
  tell('refused', error);
  if (error && byId('line').value === '') {
    put(line);
  }
});

byId('tongue').addEventListener('click', () => speak(language() === 'en' ? 'zh' : 'en'));
byId('over').addEventListener('click', async () => {
  tell('refused', await forget());
  byId('line').focus();
});

onLanguage(() => {
  showRoom();
  showTrouble();
});

dress();
showStart();
showRoom();
listen({}, on);
