// The list above the message box (WAI-ARIA: "Combobox pattern"): the focus stays in the box.

import { chosen } from './choices.js';
import { complete } from './completion.js';
import { make, setText } from './nodes.js';
import { onLanguage, t } from './words.js';

const line = document.getElementById('line');
const list = document.getElementById('suggestions');
const status = document.getElementById('suggested');

let machines = [];
let from = 0;
let entries = [];
/** Which entry is marked; -1 if none is. */
let marked = -1;

/** Says which machines can be named. */
export const setMachines = (fleet) => { machines = fleet; };

function mark(number) {
  marked = number;
  [...list.children].forEach((option, at) => option.setAttribute('aria-selected', at === marked));
  const option = list.children[marked];
  option?.scrollIntoView({ block: 'nearest' });
  if (option) {
    line.setAttribute('aria-activedescendant', option.id);
  } else {
    line.removeAttribute('aria-activedescendant');
  }
}

function show() {
  list.hidden = entries.length === 0;
  line.setAttribute('aria-expanded', !list.hidden);
  list.replaceChildren(...entries.map(({ text, hint, also = '' }, number) => {
    const option = make('li', make('b', text), also ? make('i', also) : '', make('span', hint));
    option.id = `suggestion-${number}`;
    option.setAttribute('role', 'option');
    return option;
  }));
  mark(-1);
  const key = entries.length === 1 ? 'suggested.1' : 'suggested';
  setText(status, list.hidden ? '' : t(key, { count: entries.length }));
}

/** Shows no suggestions until something is typed. */
export function closeSuggestions() {
  if (entries.length > 0) {
    entries = [];
    show();
  }
}

function suggest() {
  const isAtEnd = line.selectionStart === line.value.length;
  const next = isAtEnd ? complete(line.value, chosen('channels') === 'dm', machines)
    : { from: 0, entries: [] };
  ({ from, entries } = next);
  show();
}

/** Puts an entry in the line; what may come after it is suggested at once. */
function take({ text }) {
  line.value = `${line.value.slice(0, from)}${text} `;
  line.setSelectionRange(line.value.length, line.value.length);
  line.focus();
  suggest();
}

/** Goes through the entries, and through none of them after the last. */
const step = (by) => mark((marked + 1 + by + entries.length + 1) % (entries.length + 1) - 1);

/** Takes the marked one, or the first that goes on with the word; else the key leaves the box. */
const tab = () => (marked >= 0 || from < line.value.length) && take(entries[Math.max(marked, 0)]);

/** What each key does while there are suggestions; what answers false does what it always does. */
const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Escape: closeSuggestions,
  Tab: tab,
  Enter: () => marked >= 0 && take(entries[marked]),
};

line.addEventListener('keydown', (event) => {
  const isPlain = !event.isComposing && !event.shiftKey && !event.ctrlKey && !event.altKey;
  if (entries.length > 0 && isPlain && event.key in KEYS && KEYS[event.key]() !== false) {
    event.preventDefault();
    event.stopPropagation();
  }
});

line.addEventListener('input', (event) => event.isComposing || suggest());
line.addEventListener('compositionend', suggest);
line.addEventListener('blur', closeSuggestions);

list.addEventListener('mousedown', (event) => { // before the box loses the focus
  event.preventDefault();
  const option = event.target.closest('[role=option]');
  if (option) {
    take(entries[[...list.children].indexOf(option)]);
  }
});

onLanguage(closeSuggestions);
