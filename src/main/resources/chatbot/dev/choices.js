// Whom one is, and where. The address of the page says it too, so that it outlives a reload, and
// two tabs can be two people.

import { make } from './nodes.js';

/** Names of people and channels, by id. */
export const names = new Map([['U0CHATBOT', 'chatbot'], ['USLACKBOT', 'Slackbot']]);

/** Numbers of people, by id: each has a colour. */
export const numbers = new Map();

const wished = location.hash.slice(1).split('/');

/** The id that is chosen of `people` or `channels`; empty before there is a choice. */
export const chosen = (group) =>
  document.getElementById(group).querySelector('input:checked')?.value ?? '';

function add(group, choices, changed) {
  const first = choices.find(({ id }) => wished.includes(id)) ?? choices[0];
  for (const one of choices) {
    names.set(one.id, one.name.toLowerCase());
    const radio = Object.assign(make('input'),
      { type: 'radio', name: group, value: one.id, checked: one === first });
    radio.addEventListener('change', changed);
    document.getElementById(group).append(make('label', radio,
      make('span', one.name, one.allowed ? '' : make('small', 'not allowed'))));
  }
}

/** Offers the people and channels; `switched` is called after each change. */
export function offer({ people, channels }, switched) {
  const changed = () => {
    history.replaceState(null, '', `#${chosen('people')}/${chosen('channels')}`);
    switched();
  };
  add('people', people, changed);
  add('channels', channels, changed);
  people.forEach(({ id }, number) => numbers.set(id, number));
}
