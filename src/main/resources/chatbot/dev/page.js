import { isForThem, isVisible, show, showAnswer, showReport } from './conversation.js';
import { showMachine } from './fleet.js';
import { make, setText } from './nodes.js';

const byId = (id) => document.getElementById(id);
const log = byId('log');
const line = byId('line');

/** What has been said, oldest first: {person, channel, line, time, shown, answered, reports, element}. */
const entries = [];
/** Names of people and channels, by id. */
const names = new Map();
let workspace = { people: [], channels: [] };

// --- whom one is, and where

const chosen = (group) => {
  const id = byId(group).querySelector('input:checked')?.value;
  return workspace[group].find((one) => one.id === id);
};

function addChoices(group) {
  workspace[group].forEach((one, number) => {
    one.number = number;
    names.set(one.id, one.name.toLowerCase());
    const radio = Object.assign(make('input'),
      { type: 'radio', name: group, value: one.id, checked: number === 0 });
    radio.addEventListener('change', showConversation);
    byId(group).append(make('label', radio,
      make('span', one.name, one.allowed ? '' : make('small', 'not allowed'))));
  });
}

// --- the conversation

function append(entry) {
  entry.element = show(entry);
  log.append(entry.element);
  byId('start').hidden = true;
  appendAnswer(entry);
}

function appendAnswer(entry) {
  entry.element.classList.toggle('waiting', !entry.shown);
  if (entry.shown?.message) {
    entry.element.append(showAnswer(entry, names));
  }
  entry.reports.filter((report) => isForThem(report, entry, chosen('people')))
    .forEach((report) => entry.element.append(showReport(report, names)));
  log.scrollTop = log.scrollHeight;
}

function showConversation() {
  log.replaceChildren();
  byId('start').hidden = false;
  entries.filter((entry) => isVisible(entry, chosen('people'), chosen('channels')))
    .forEach(append);
}

async function send(text) {
  const entry = { person: chosen('people'), channel: chosen('channels'), line: text,
    time: new Date(), reports: [] };
  entries.push(entry);
  append(entry);
  entry.shown = await exchange(entry);
  entry.answered = new Date();
  if (entry.element.isConnected) {
    appendAnswer(entry);
  } else {
    showConversation();
  }
  await refresh();
}

/** Adds what the function said later to what it is about. */
function addReport(report) {
  const entry = entries.find((one) => one.shown?.hook === report.hook);
  if (entry && !entry.reports.some((one) => one.number === report.number)) {
    entry.reports.push(report);
    if (entry.element.isConnected && isForThem(report, entry, chosen('people'))) {
      entry.element.append(showReport(report, names));
      log.scrollTop = log.scrollHeight;
    }
  }
}

// --- talking to dev mode

const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

const pageSays = (text) => ({ from: 'page', message: { response_type: 'ephemeral', text } });

/**
 * Lets changed code in before a command is sent; while dev mode restarts, the page's server is
 * away. Answers whether the code compiles.
 */
async function letChangesIn() {
  try {
    return (await post('reload')).status !== 409;
  } catch {
    trouble('Dev mode restarts with your changes…');
    for (let tries = 0; tries < 60 && !await refresh(); tries++) {
      await pause(500);
    }
    return true;
  }
}

async function exchange({ person, channel, line: text }) {
  if (!await letChangesIn()) {
    return pageSays('Your last change doesn\'t compile or start: dev mode\'s console says why.');
  }
  try {
    const response = await post('lines',
      { person: person.id, channel: channel.id, line: text });
    return response.ok ? await response.json()
      : pageSays(`This page's server refused it with status ${response.status}.`);
  } catch {
    return pageSays('Dev mode didn\'t answer: its console says why. Then send it again.');
  }
}

function trouble(text) {
  byId('trouble').hidden = !text;
  setText(byId('trouble'), text);
}

/** Shows the fleet as it is now. Answers whether dev mode did. */
async function refresh() {
  try {
    const state = await (await fetch('state')).json();
    if (workspace.people.length === 0) {
      workspace = state.workspace;
      addChoices('people');
      addChoices('channels');
    }
    state.posts.forEach(addReport);
    state.fleet.forEach((machine) => showMachine(machine, state.now, put));
    trouble('');
    return true;
  } catch {
    if (byId('trouble').hidden) {
      trouble('Dev mode doesn\'t answer: its console says why. There, the key s restarts it.');
    }
    return false;
  }
}

// --- the message box

const lines = [];
let recalled = 0;
let draft = '';

function put(text) {
  line.value = text;
  line.focus();
  line.setSelectionRange(text.length, text.length);
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

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = line.value.trim();
  if (text && chosen('people')) {
    recalled = lines.push(text);
    line.value = '';
    send(text);
  }
});

for (const suggestion of document.querySelectorAll('.try')) {
  suggestion.addEventListener('click', () => put(suggestion.textContent));
}

await refresh();
setInterval(() => document.hidden || refresh(), 1000);
