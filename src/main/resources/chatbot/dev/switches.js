// What can be broken on purpose: switches in groups.

import { make, setText } from './nodes.js';
import { onLanguage, t } from './words.js';

const GROUPS = {
  ec2: ['refuse', 'throttle', 'hang', 'no-ssm'],
  slack: ['lose-url', 'skew', 'cold'],
  people: ['rival'],
};

const pane = document.getElementById('switches');
const tab = document.getElementById('tab-switches');
const count = Object.assign(make('p.count'), { id: 'switches-count' });
const mend = Object.assign(make('button.mend'), { type: 'button', id: 'mend' });
const trouble = Object.assign(make('p.pane-trouble'), { id: 'switches-trouble', hidden: true });
const title = make('h2.unseen');
const lead = make('p.lead');

/** The parts of each switch, by its name. */
const parts = new Map();
let known = [];
let isLoading = true;
let flip = async () => '';

async function turn(name, on) {
  const { button } = parts.get(name);
  if (button.getAttribute('aria-busy') === 'true'
    || button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const error = await flip(name, on).catch(() => t('switches.failed'));
  button.setAttribute('aria-busy', 'false');
  setText(trouble, error ?? '');
  trouble.hidden = !error;
}

function showSwitch({ name, on, available }) {
  const { item, button, word, text, note } = parts.get(name);
  button.setAttribute('aria-checked', on);
  button.setAttribute('aria-disabled', !available);
  setText(word, t(`switch.${name}`));
  setText(text, t(`switch.${name}.does`));
  setText(note, isLoading || available ? '' : t('switches.unavailable'));
  note.hidden = isLoading || available;
  item.classList.toggle('on', on);
}

function showAll() {
  known.filter(({ name }) => parts.has(name)).forEach(showSwitch);
  const broken = known.filter(({ on }) => on).length;
  setText(count, isLoading ? t('switches.loading') : broken === 0 ? t('switches.none')
    : t(broken === 1 ? 'switches.one' : 'switches.some', { count: broken }));
  count.classList.toggle('some', broken > 0);
  if (broken > 0) { // to be seen from the other tabs, too
    tab.dataset.broken = broken;
  } else {
    delete tab.dataset.broken;
  }
  mend.setAttribute('aria-disabled', broken === 0);
  setText(mend, t('switches.mend'));
  setText(title, t('switches.title'));
  setText(lead, t('switches.lead'));
  pane.querySelectorAll('h3').forEach((one) => setText(one, t(`switches.${one.dataset.group}`)));
}

/**
 * Shows the switches as they are.
 * @param {{name: string, on: boolean, available: boolean}[]} switches
 * @param {(name: string, on: boolean) => Promise<string>} turned puts one on or off; answers what
 *   went wrong with that, or nothing
 */
export function showSwitches(switches, turned) {
  isLoading = false;
  known = switches;
  flip = turned;
  pane.removeAttribute('aria-busy');
  showAll();
}

function add(name) {
  const word = Object.assign(make('span.switch-name'), { id: `switch-${name}-name` });
  const text = Object.assign(make('p.does'), { id: `switch-${name}-does` });
  const note = Object.assign(make('p.note'), { id: `switch-${name}-note`, hidden: true });
  const track = make('span.track', make('span.thumb'));
  track.setAttribute('aria-hidden', 'true');
  const button = Object.assign(make('button.switch', track, word),
    { type: 'button', id: `switch-${name}` });
  button.setAttribute('role', 'switch');
  button.setAttribute('aria-labelledby', word.id);
  button.setAttribute('aria-describedby', `${text.id} ${note.id}`);
  button.addEventListener('click', () =>
    turn(name, button.getAttribute('aria-checked') !== 'true'));
  const item = make('li', button, text, note);
  parts.set(name, { item, button, word, text, note });
  showSwitch({ name, on: false, available: false });
  return item;
}

function group([name, members]) {
  const heading = Object.assign(make('h3'), { id: `switches-${name}` });
  heading.dataset.group = name;
  const list = make('ul', ...members.map(add));
  list.setAttribute('aria-labelledby', heading.id);
  return make('div.switch-group', heading, list);
}

pane.setAttribute('aria-busy', 'true');
count.setAttribute('role', 'status');
tab.setAttribute('aria-describedby', count.id);
trouble.setAttribute('role', 'alert');
mend.addEventListener('click', () => known.filter(({ on }) => on)
  .forEach(({ name }) => turn(name, false)));
pane.replaceChildren(title, make('div.pane-head', lead, count, mend), trouble,
  make('div.switch-groups', ...Object.entries(GROUPS).map(group)));
onLanguage(showAll);
showAll();
