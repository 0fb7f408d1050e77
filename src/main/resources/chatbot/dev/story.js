// The last change that EC2 accepted, as a picture, and as a list.

import { names } from './choices.js';
import { make, setText } from './nodes.js';
import { clock, precise } from './spans.js';
import { isLive, quality, seen, stage } from './stages.js';
import { timeline } from './timeline.js';
import { onLanguage, t } from './words.js';

const SIGNS = { good: '✓', bad: '✕', open: '?' };
const BEAT = 100; // milliseconds
const CALM_BEAT = 1000;

const section = document.getElementById('story');
const title = Object.assign(make('h2'), { id: 'story-title' });
const elapsed = Object.assign(make('span.elapsed'), { id: 'story-elapsed' });
const about = Object.assign(make('p.lead'), { id: 'story-about' });
const stageNow = Object.assign(make('p.stage'), { id: 'story-stage' });
const picture = Object.assign(make('div.story-picture'), { id: 'story-picture' });
const steps = Object.assign(make('ol.story-steps'), { id: 'story-steps' });
const looks = Object.assign(make('p.story-looks'), { id: 'story-looks' });
const empty = Object.assign(make('p.empty'), { id: 'story-empty' });
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Undefined until the server has spoken; null if there was no change yet. */
let story;
let ahead = 0;
let beat;

const serverTime = () => Date.now() + ahead;

const word = (step) => t(story.command === 'stop' && step === 'down' ? 'story.step.stopped'
  : `story.step.${step}`);

const bold = () => make('strong', story.machine);

/** The words of an end, and what it is known by. */
function ending() {
  const { end, evidence } = story;
  return t(`story.end.${end}`) + t(`story.by.${evidence || 'none'}`);
}

function showStage() {
  const kind = quality(story);
  stageNow.dataset.quality = kind;
  const text = kind ? ending() : t(`story.stage.${stage(story)}`);
  if (stageNow.dataset.said !== text) { // else screen readers would read it again
    stageNow.dataset.said = text;
    const glyph = make('span.glyph', SIGNS[kind] ?? '');
    glyph.setAttribute('aria-hidden', 'true');
    stageNow.replaceChildren(glyph, make('span', text));
  }
}

function stepItem({ step, time, since, after }) {
  return make(`li.step.${step}`, make('span.word', word(step)),
    make('span.after', step === 'asked' ? clock(time) : `+${precise(after)}`),
    step === 'asked' ? '' : make('span.since', t('story.since', { since: precise(since) })));
}

function showList() {
  steps.setAttribute('aria-label', t('story.steps'));
  steps.replaceChildren(...seen(story).map(stepItem));
  const count = story.looks.length;
  setText(looks, count === 0 ? '' : t(count === 1 ? 'story.looks-once' : 'story.looks',
    { count, last: precise(story.looks.at(-1) - story.asked) }));
}

/** What passes with time. */
function draw() {
  const now = serverTime();
  const width = picture.clientWidth;
  const live = isLive(story, now);
  setText(elapsed, precise((live ? now : Math.max(...seen(story).map(({ time }) => time)))
    - story.asked));
  section.classList.toggle('live', live);
  if (width > 0) {
    picture.replaceChildren(timeline(story, now, width, word));
  }
  if (!live) {
    clearInterval(beat);
  }
}

function showAll() {
  clearInterval(beat);
  const none = !story;
  section.classList.toggle('untold', none);
  [elapsed, about, stageNow, picture, steps, looks].forEach((one) => { one.hidden = none; });
  empty.hidden = !none;
  setText(title, t('story.title'));
  if (none) {
    setText(empty, t(story === null ? 'story.none' : 'story.loading'));
    delete stageNow.dataset.said;
    stageNow.replaceChildren();
    return;
  }
  about.replaceChildren(...t(`story.about.${story.command}`, { user: `@${names.get(story.user)
    ?? story.user}` }).split(/(\{machine\})/).map((part) => part === '{machine}' ? bold() : part));
  showStage();
  showList();
  beat = setInterval(draw, calm.matches ? CALM_BEAT : BEAT);
  draw();
}

/**
 * Shows a change.
 * @param {object | null} told what was seen of it; null if there was none yet
 * @param {number} now the server's time
 */
export function showStory(told, now) {
  ahead = now - Date.now();
  story = told;
  section.removeAttribute('aria-busy');
  showAll();
}

section.setAttribute('aria-labelledby', title.id);
section.setAttribute('aria-busy', 'true');
stageNow.setAttribute('role', 'status');
elapsed.setAttribute('aria-hidden', 'true');
section.replaceChildren(make('div.pane-head', title, about, elapsed), stageNow, picture, steps,
  looks, empty);
new ResizeObserver(() => story && draw()).observe(picture);
onLanguage(showAll);
showAll();
