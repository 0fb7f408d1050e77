// The card of one machine. Its nodes are kept and changed in place, so that neither the focus nor
// a selection is lost.

import { make, setText } from './nodes.js';
import { roughly, span } from './spans.js';
import { language, t } from './words.js';

/** For how long after a boot its id is marked as new, in milliseconds. */
const NEW_BOOT = 20_000;
/** For how long after the last change a machine is marked, in milliseconds. */
const TOUCHED = 30_000;

const STATES = new Set(['pending', 'running', 'stopping', 'stopped', 'shutting-down',
  'terminated']);
const RESULTS = new Set(['ok', 'impaired', 'initializing']);
const GUARDS = new Set(['restart', 'confirm', 'approve']);
const POWER = 'chatbot-power';
const CLUSTER = 'kubernetes.io/cluster/';

const KINDS = ['system', 'instance', 'ebs'];
const SIGNS = { ok: '✓', impaired: '✕', initializing: '', none: '–' };

function chip(text, meaning, kind) {
  const made = make('li.chip', text, meaning ? make('span.unseen', `: ${meaning}`) : '');
  made.title = meaning;
  made.dataset.kind = kind;
  return made;
}

function tagChip([key, value]) {
  const kind = key === 'chatbot' ? (GUARDS.has(value) ? value : 'unread')
    : key === POWER && value === 'allow' ? 'power' : '';
  return chip(`${key}=${value}`, kind ? t(`fleet.tag.${kind}`) : '', kind);
}

function tagChips({ tags, cluster }) {
  const shown = Object.entries(tags)
    .filter(([key]) => key !== 'Name' && !key.startsWith(CLUSTER))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...('chatbot' in tags ? [] : [chip(t('fleet.tag.none'), t('fleet.tag.none-means'), 'none')]),
    ...shown.map(tagChip),
    ...(cluster ? [chip(t('fleet.node', { cluster }), t('fleet.node-means'), 'node')] : []),
  ];
}

function addressItem({ text, role }, put) {
  const button = Object.assign(make('button.address', text), { type: 'button' });
  button.title = t('fleet.put', { role: t(`fleet.role.${role}`) });
  button.dataset.address = text;
  button.addEventListener('click', () => put(text));
  return make('li', button, role === 'primary' ? '' : make('small', t(`fleet.role.${role}`)));
}

function checkItem(kind) {
  const item = make('li.check', make('span.ring'), make('span.kind'), make('span.unseen'));
  item.dataset.kind = kind;
  item.querySelector('.ring').setAttribute('aria-hidden', 'true');
  return item;
}

function showCheck(item, check) {
  const result = RESULTS.has(check?.result) ? check.result : check ? 'unknown' : 'none';
  item.dataset.result = result;
  setText(item.querySelector('.ring'), SIGNS[result] ?? '?');
  setText(item.querySelector('.kind'), t(`fleet.check.${item.dataset.kind}`));
  const word = t(`fleet.result.${result}`);
  setText(item.querySelector('.unseen'), `: ${word}`);
  item.title = word;
}

const fact = (name) => make(`div.fact.${name}`, make('dt'), make('dd'));

function showFact(element, name, value) {
  setText(element.firstChild, name);
  setText(element.lastChild, value);
}

/** Replaces what is in a list, and leaves the focus on the same address. */
function refill(list, items) {
  const focused = list.contains(document.activeElement)
    ? document.activeElement.dataset.address : undefined;
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  [...list.querySelectorAll('button')].find((one) => one.dataset.address === focused)
    ?.focus({ preventScroll: true });
}

/** What a filter looks in. */
export const textOf = ({ id, name, type, zone, state, tags, cluster, addresses }) => [id, name,
  type, zone, state, t(`fleet.state.${state}`), cluster, ...addresses.map(({ text }) => text),
  ...Object.entries(tags).map((tag) => tag.join('='))].join('\n').toLowerCase();

/** One machine on the page. */
export class Card {

  #parts = {
    name: make('h3.machine-name'), state: make('span.state'), phase: make('span.phase'),
    place: make('p.place', make('span'), ' ', make('span')),
    checks: make('ul.checks', ...KINDS.map(checkItem)), up: fact('up'), boot: fact('boot'),
    restarts: fact('restarts'), addresses: make('ul.addresses'),
    tags: make('ul.tags'),
  };

  #put;
  #lists = '';
  machine;

  /** `put` puts a request for an address in the message box. */
  constructor(id, put) {
    const { name, state, phase, place, checks, up, boot, restarts, addresses, tags } = this.#parts;
    this.#put = put;
    this.element = make('li.machine', make('div.machine-head', name, state, phase), place,
      checks, make('dl.facts', up, boot, restarts), addresses, tags);
    this.element.dataset.id = id;
  }

  /** Shows it as it is; `now` is the server's time. */
  show(machine, now) {
    this.machine = machine;
    const { name, state, phase, place, checks, addresses, tags } = this.#parts;
    this.element.dataset.state = machine.state;
    this.element.dataset.phase = machine.phase;
    setText(name, machine.name);
    setText(state, STATES.has(machine.state) ? t(`fleet.state.${machine.state}`) : machine.state);
    setText(phase, machine.phase ? t(`fleet.phase.${machine.phase}`) : '');
    setText(place.firstChild, machine.id);
    setText(place.lastChild, [machine.type, machine.zone].filter(Boolean).join(' · '));
    [...checks.children].forEach((item) => showCheck(item,
      machine.checks.find(({ kind }) => kind === item.dataset.kind)));
    checks.setAttribute('aria-label', t('fleet.checks'));
    const lists = JSON.stringify([machine.addresses, machine.tags, machine.cluster, language()]);
    if (this.#lists !== lists) {
      this.#lists = lists;
      refill(addresses, machine.addresses.map((address) => addressItem(address, this.#put)));
      addresses.setAttribute('aria-label', t('fleet.addresses'));
      refill(tags, tagChips(machine));
      tags.setAttribute('aria-label', t('fleet.tags'));
    }
    this.tick(now);
  }

  /** What passes with time. */
  tick(now) {
    const { booted, bootId, restarts, last, phase, state } = this.machine;
    const { up, boot, restarts: asked } = this.#parts;
    const isNew = booted > 0 && now - booted < NEW_BOOT && state === 'running';
    showFact(up, t('fleet.up'), phase === 'down' ? t('fleet.is-down')
      : state !== 'running' || booted === 0 ? '–' : span(now - booted));
    showFact(boot, t('fleet.boot'), bootId && state === 'running'
      ? bootId.slice(0, 8) + (isNew ? ` ${t('fleet.new')}` : '') : '–');
    boot.title = bootId;
    boot.classList.toggle('new', isNew);
    showFact(asked, t('fleet.restarts'), restarts === 0 ? '0'
      : t('fleet.restarts-last', { count: restarts, ago: roughly(now - last) }));
    this.element.classList.toggle('touched',
      phase !== '' || (last > 0 && now - last < TOUCHED));
  }
}
