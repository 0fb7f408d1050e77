// The picture of a change: time goes to the right, to scale. The list beside it says the same in
// words, so it is hidden from screen readers.

import { edge, isLive, seen, spells } from './stages.js';
import { precise } from './spans.js';
import { t } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';

const HEIGHT = 128;
const PAD = 14;
const LOOKS = 12;
const TOP = 24;
const BOTTOM = 52;
const KNEE = 62;
const ELBOW = 84;
const WORD = 102;
const AFTER = 119;
const GAP = 14;
/** What is shown at least, in milliseconds: the picture of a change that has begun. */
const SHORTEST = 12_000;

function draw(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** About how wide a text is at the size of the picture. */
const widthOf = (text) => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 12.5 : 6.9), 0);

const after = (one) => `+${precise(one.after)}`;

/** What a spell says of itself, as far as there is room. */
function sayings({ kind, from, to }, command) {
  const lasted = precise(to - from);
  const what = t(`story.spell.${kind === 'waiting' ? `waiting.${command}` : kind}`);
  return [`${what} ${lasted}`, lasted];
}

function spell(one, at, command, live) {
  const [left, right] = [at(one.from), at(one.to)];
  const width = Math.max(right - left, 1);
  const bar = draw('rect', { class: `spell ${one.kind}`, x: left, y: TOP, width,
    height: BOTTOM - TOP, rx: Math.min(5, width / 2) });
  const saying = sayings(one, command).find((text) => widthOf(text) + 10 < width);
  return draw('g', { class: one.isLast && live ? 'now' : '' }, bar, saying
    ? draw('text', { x: left + width / 2, y: (TOP + BOTTOM) / 2 + 4.5, class: 'saying',
      'text-anchor': 'middle' }, saying) : '');
}

/** A step: its place in time, and its words beneath, about there. */
function step({ x, middle, ...one }) {
  return draw('g', { class: `step ${one.step}` },
    draw('path', { class: 'leader',
      d: `M${x} ${TOP - 3}V${KNEE}L${middle} ${ELBOW}V${WORD - 12}` }),
    draw('circle', { cx: x, cy: KNEE - 4, r: 3.5 }),
    draw('text', { x: middle, y: WORD, class: 'word', 'text-anchor': 'middle' }, one.word),
    draw('text', { x: middle, y: AFTER, class: 'after', 'text-anchor': 'middle' },
      after(one)));
}

/** Puts the words as near to their place as they go without overlapping. */
function apart(steps, width) {
  const rooms = steps.map((one) => GAP + Math.max(widthOf(one.word), widthOf(after(one))));
  let left = 0;
  const middles = steps.map(({ x }, place) => {
    const middle = Math.max(x, left + rooms[place] / 2);
    left = middle + rooms[place] / 2;
    return middle;
  });
  let right = width;
  for (let place = steps.length - 1; place >= 0; place--) {
    middles[place] = Math.min(middles[place], right - rooms[place] / 2);
    right = middles[place] - rooms[place] / 2;
  }
  return steps.map((one, place) => ({ ...one, middle: middles[place] }));
}

const look = (x) => draw('g', { class: 'look' },
  draw('path', { d: `M${x} ${LOOKS + 4}V${TOP}` }), draw('circle', { cx: x, cy: LOOKS, r: 4 }),
  draw('circle', { cx: x, cy: LOOKS, r: 1.2 }));

/**
 * The picture.
 * @param {object} story what was seen
 * @param {number} now the server's time
 * @param {number} width in pixels
 * @param {(step: string) => string} word of a step
 */
export function timeline(story, now, width, word) {
  const live = isLive(story, now);
  const end = edge(story, now);
  const shown = Math.max(end - story.asked, 1) * (live ? 1.04 : 1);
  const scale = (width - 2 * PAD) / (live ? Math.max(shown, SHORTEST) : shown);
  const at = (time) => PAD + (time - story.asked) * scale;
  return draw('svg', { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`,
    'aria-hidden': 'true', focusable: 'false' },
  draw('rect', { class: 'base', x: PAD, y: TOP, width: width - 2 * PAD, height: BOTTOM - TOP,
    rx: 5 }),
  ...spells(story, now).map((one) => spell(one, at, story.command, live)),
  ...story.looks.map((time) => look(at(time))),
  ...apart(seen(story).map((one) => ({ ...one, word: word(one.step), x: at(one.time) })), width)
    .map(step),
  live ? draw('circle', { class: 'now-mark', cx: at(end), cy: (TOP + BOTTOM) / 2, r: 5 }) : '');
}
