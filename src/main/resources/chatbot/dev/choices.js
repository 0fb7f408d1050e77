// Whom one is, and where. The address of the page says it too, so that it outlives a reload, and
// two tabs can be two people.

import { make, setText } from './nodes.js';
import { onLanguage, t } from './words.js';

/** Names of people and channels, by id. */
export const names = new Map([['U0CHATBOT', 'chatbot'], ['USLACKBOT', 'Slackbot']]);

/** Numbers of people, by id: each has a colour. */
export const numbers = new Map();

const wished = location.hash.slice(1).split('/');

const everything = { people: [], channels: [] };

const group = (name) => document.getElementById(name);

/** The id that is chosen of `people` or `channels`; empty before there is a choice. */
export const chosen = (name) => group(name).querySelector('input:checked')?.value ?? '';

/** The same with its name, and whether it is allowed; undefined before there is a choice. */
export const choice = (name) => everything[name].find(({ id }) => id === chosen(name));

/** What a person or a channel is called. */
export const called = ({ id, name }) => (id === 'dm' ? t('direct') : name);

function label(one) {
  const { element } = one;
  setText(element.querySelector('.called'), called(one));
  const small = element.querySelector('small');
  if (small) {
    setText(small, t('not-allowed'));
  }
}

function sign({ id, name }) {
  const mark = make(`i.sign.person${numbers.get(id)}`, name[0]);
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

function add(kind, choices, changed) {
  const first = choices.find(({ id }) => wished.includes(id)) ?? choices[0];
  for (const one of choices) {
    names.set(one.id, one.name.toLowerCase());
    const radio = Object.assign(make('input'),
      { type: 'radio', name: kind, value: one.id, checked: one === first });
    radio.addEventListener('change', changed);
    one.element = make('label', radio, make('span', numbers.has(one.id) ? sign(one) : '',
      make('span.called'),
      one.allowed ? '' : make('small'), make('span.unread')));
    label(one);
    group(kind).append(one.element);
  }
  everything[kind] = choices;
}

/** Offers the people and channels; `switched` is called after each change. */
export function offer({ people, channels }, switched) {
  const changed = () => {
    history.replaceState(null, '', `#${chosen('people')}/${chosen('channels')}`);
    switched();
  };
  people.forEach(({ id }, number) => numbers.set(id, number));
  add('people', people, changed);
  add('channels', channels, changed);
}

/** Shows how much is unread in a channel. */
export function markUnread(channel, count) {
  const mark = everything.channels.find(({ id }) => id === channel)
    ?.element.querySelector('.unread');
  if (mark && mark.dataset.count !== `${count} ${t('unread')}`) {
    mark.dataset.count = `${count} ${t('unread')}`;
    const number = make('b', `${count}`);
    number.setAttribute('aria-hidden', 'true');
    mark.replaceChildren(...count > 0
      ? [number, make('span.unseen', `, ${t('unread', { count })}`)] : []);
  }
}

onLanguage(() => [...everything.people, ...everything.channels].forEach(label));
