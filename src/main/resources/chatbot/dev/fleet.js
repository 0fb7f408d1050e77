// The fleet: a card for each machine.

import { Card, textOf } from './machine.js';
import { make, setText } from './nodes.js';
import { reveal } from './scrolling.js';
import { onLanguage, t } from './words.js';

/** More than so many machines are worth a filter. */
const MOST_WITHOUT_FILTER = 12;
const SKELETONS = 4;

const section = document.getElementById('fleet');
const title = Object.assign(make('h2'), { id: 'fleet-title' });
const count = make('span.count');
const lead = make('p.lead');
const filter = Object.assign(make('input.filter'), { id: 'fleet-filter', type: 'search',
  autocomplete: 'off', spellcheck: false, hidden: true });
const hint = Object.assign(make('p.empty'), { id: 'fleet-hint' });
const list = Object.assign(make('ul.fleet-grid'), { id: 'fleet-list' });

/** Cards by the id of the machine. */
const cards = new Map();
let isLoading = true;
/** The card to which something was done last. */
let followed;
/** How far the server's clock is ahead. */
let ahead = 0;

const serverTime = () => Date.now() + ahead;

function showHint(fitting) {
  const text = isLoading ? t('fleet.loading') : cards.size === 0 ? t('fleet.none')
    : fitting === 0 ? t('fleet.nothing', { text: filter.value }) : '';
  setText(hint, text);
  hint.hidden = text === '';
  setText(count, isLoading || cards.size === 0 ? '' : fitting === cards.size
    ? t('fleet.count', { count: cards.size })
    : t('fleet.count-of', { count: fitting, all: cards.size }));
}

function sift() {
  filter.hidden = cards.size <= MOST_WITHOUT_FILTER;
  const words = filter.hidden ? [] : filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let fitting = 0;
  for (const { element, machine } of cards.values()) {
    const text = words.length === 0 ? '' : textOf(machine);
    element.hidden = !words.every((word) => text.includes(word));
    fitting += element.hidden ? 0 : 1;
  }
  showHint(fitting);
}

/** Scrolls to what was done last, unless somebody is at work here. */
function follow() {
  if (followed?.classList.contains('touched') && !list.contains(document.activeElement)) {
    reveal(list, followed);
  }
}

function removeGone(machines) {
  const left = new Set(machines.map(({ id }) => id));
  for (const [id, { element }] of cards) {
    if (!left.has(id)) {
      element.remove();
      cards.delete(id);
    }
  }
}

/** Shows one; answers its card if something was just done to it. */
function showMachine(machine, now, put) {
  const known = cards.get(machine.id);
  const card = known ?? new Card(machine.id, put);
  const wasTouched = known ? machine.last > known.machine.last
    || (machine.phase !== '' && known.machine.phase === '') : machine.phase !== '';
  cards.set(machine.id, card);
  card.show(machine, now);
  return wasTouched ? card : undefined;
}

/** In the server's order; nothing is moved that is in its place. */
function arrange(machines) {
  machines.map(({ id }) => cards.get(id).element).forEach((element, place) => {
    if (list.children[place] !== element) {
      list.insertBefore(element, list.children[place] ?? null);
    }
  });
}

/**
 * Shows the fleet as it is now.
 * @param {object[]} machines in the order in which they stay
 * @param {number} now the server's time
 * @param {(address: string) => void} put puts a request for an address in the message box
 */
export function showFleet(machines, now, put) {
  ahead = now - Date.now();
  if (isLoading) {
    isLoading = false;
    list.replaceChildren();
    section.removeAttribute('aria-busy');
  }
  removeGone(machines);
  const [touched] = machines.map((machine) => showMachine(machine, now, put)).filter(Boolean)
    .sort((one, other) => other.machine.last - one.machine.last);
  arrange(machines);
  sift();
  if (touched) {
    followed = touched.element;
    follow();
  }
}

function speak() {
  setText(title, t('fleet.title'));
  setText(lead, t('fleet.lead'));
  filter.placeholder = t('fleet.filter');
  filter.setAttribute('aria-label', t('fleet.filter'));
  cards.forEach((card) => card.show(card.machine, serverTime()));
  sift();
}

section.setAttribute('aria-labelledby', title.id);
section.setAttribute('aria-busy', 'true');
count.setAttribute('role', 'status');
list.setAttribute('aria-labelledby', title.id);
section.replaceChildren(make('div.pane-head', title, count, filter), lead, hint, list);
list.append(...Array.from({ length: SKELETONS }, () => make('li.machine.skeleton')));
[...list.children].forEach((one) => one.setAttribute('aria-hidden', 'true'));
filter.addEventListener('input', sift);
onLanguage(speak);
new ResizeObserver(follow).observe(list); // the story above it grows
setInterval(() => cards.forEach((card) => card.tick(serverTime())), 1000);
speak();
