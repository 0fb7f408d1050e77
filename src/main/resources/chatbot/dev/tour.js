// The tour: four steps, each of which sees by itself when it is done.

import { make } from './nodes.js';
import { now } from './server.js';
import { open } from './tabs.js';
import { goTo } from './tour-card.js';
import { STEPS } from './tour-steps.js';
import { language, onLanguage, t } from './words.js';

const KEPT = 'chatbot.tour';

const card = document.getElementById('tour');

const tour = { step: 0, isOpen: false, since: 0, memory: {} };
/** What is shown on the card, so that nothing is shown twice. */
let shown = '';
/** What the card says; screen readers read it when it changes. */
const text = make('div');
let page;
let can;

const isEnd = () => tour.step === STEPS.length;

function keep() {
  localStorage.setItem(KEPT, JSON.stringify({ step: tour.step, isOpen: tour.isOpen }));
}

function begin(step) {
  Object.assign(tour, { step, since: now(), memory: {} });
  keep();
}

function leave() {
  tour.isOpen = false;
  keep();
  show();
}

function button(kind, text, act) {
  const made = Object.assign(make(`button.${kind}`, text), { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

/** The button that does what is asked for, if one click can. */
function doer({ line, free, be, flip }) {
  if (line) {
    const made = button('do.primary', t('tour.click'), () => can.send(line, free));
    made.title = t('tour.click.title', { line });
    return [make('code.line', line), made];
  }
  return be ? [button('do.primary', t('tour.be', { name: can.nameOf(be) }), () => can.be(be))]
    : flip ? [button('do.primary', t('tour.switch'), () => can.flip(flip, true))] : [];
}

function finish() {
  page.switches.filter(({ on }) => on).forEach(({ name }) => can.flip(name, false));
  begin(0);
  leave();
}

function again() {
  begin(0);
  look(page);
}

function skip() {
  begin(tour.step + 1);
  look(page);
}

function actions(next) {
  return isEnd() ? [button('again', t('tour.again'), again),
    button('do.primary', t('tour.finish'), finish)]
    : [...doer(next), button('skip-step', t('tour.skip'), skip)];
}

function dots() {
  const all = make('span.dots', ...STEPS.map((_, number) =>
    make(number < tour.step ? 'i.done' : number === tour.step ? 'i.now' : 'i')));
  all.setAttribute('aria-hidden', 'true');
  return all;
}

function fill(next) {
  const heading = make('h2', t(isEnd() ? 'tour.end' : `tour.${tour.step + 1}`));
  heading.id = 'tour-title';
  const close = button('close', '×', leave);
  close.setAttribute('aria-label', t('tour.leave'));
  const at = t(isEnd() ? 'tour.end.at' : 'tour.at', { step: tour.step + 1, all: STEPS.length });
  text.setAttribute('role', 'status');
  text.replaceChildren(make('p.at', at), heading,
    make('p', t(next.words, { name: t(`switch.${next.flip}`) })));
  const hadFocus = card.contains(document.activeElement);
  [...card.children].forEach((part) => part === text || part.remove());
  if (text.parentNode !== card) {
    card.prepend(text);
  }
  card.append(make('div.acts', ...actions(next)), dots(), close);
  if (hadFocus) {
    (card.querySelector('.do') ?? close).focus({ preventScroll: true });
  }
}

/** What the tour asks for next; it goes on to the step that isn't done. */
function next() {
  while (!isEnd()) {
    const { since, memory } = tour;
    const asked = STEPS[tour.step]({ ...page, since, memory, now: now(), tongue: language() });
    if (asked) {
      return asked;
    }
    begin(tour.step + 1);
  }
  return { words: 'tour.end.text', at: '.behind', before: '.behind', sides: ['above', 'low'] };
}

function show() {
  card.hidden = !tour.isOpen || !page;
  const asked = card.hidden ? { at: 'body', before: 'main' } : next();
  const sight = card.hidden ? '' : [tour.step, asked.words, asked.line, language()].join();
  if (sight !== shown && !card.hidden) {
    fill(asked);
    if (asked.tab) {
      open(document.getElementById(asked.tab));
    }
  }
  shown = sight;
  goTo(asked);
}

/** Looks at the page as it is now, and goes on if a step is done. */
export function look(state) {
  page = state;
  show();
}

/**
 * Shows the tour to whoever is here for the first time, or didn't leave it.
 * @param {{send: Function, be: Function, flip: Function, nameOf: Function}} doing what one click
 *   can do
 */
export function guide(doing) {
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{"step":0,"isOpen":true}');
  can = doing;
  begin(Math.min(kept.step, STEPS.length));
  tour.isOpen = kept.isOpen;
  keep();
  const start = document.getElementById('take-tour');
  start.hidden = false;
  start.addEventListener('click', () => {
    tour.isOpen = true;
    begin(isEnd() ? 0 : tour.step);
    show();
    card.querySelector('.do')?.focus();
  });
}

document.addEventListener('keydown', (event) => {
  const isFree = !event.defaultPrevented && !event.isComposing
    && !document.querySelector('dialog[open]');
  if (event.key === 'Escape' && tour.isOpen && isFree) {
    leave();
  }
});

onLanguage(show);
