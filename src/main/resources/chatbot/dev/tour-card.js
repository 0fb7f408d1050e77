// Where the tour's card is: beside what it speaks of, or before it where there is no room beside.
// It never covers it.

const NARROW = matchMedia('(max-width: 47.99rem)');
const GAP = 14;
const SETTLING = 1500; // ms after which the reader scrolls alone
const ABOVE_BOX = 130; // where the conversation has room for longest

const card = document.getElementById('tour');
const main = document.querySelector('main');

/** What the card speaks of now: selectors of it, of what shines, and of what it stands before. */
let place = { at: 'body', before: 'main' };
let sightUntil = 0;

const keepFocus = (move) => {
  const focused = card.contains(document.activeElement) ? document.activeElement : undefined;
  move();
  focused?.focus({ preventScroll: true });
};

function stand() {
  const before = document.querySelector(place.before);
  if (before && before.previousElementSibling !== card) {
    keepFocus(() => before.before(card));
  }
}

/** What is meant is the last of its kind. */
const find = (selector) => [...document.querySelectorAll(selector)].at(-1);

const pointed = () => find(place.shines ?? place.at);

/** Scrolls no further than it takes to see the card and what it speaks of. */
function scrollThere() {
  card.scrollIntoView({ block: 'nearest' });
  pointed()?.scrollIntoView({ block: 'nearest' });
}

const clamp = (value, most) => Math.max(GAP, Math.min(value, most - GAP));

/** The sides of it that have room, the best first: each with the card's corner. */
function sides(anchor) {
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = clamp(anchor.left, innerWidth - width);
  const top = clamp(anchor.top, innerHeight - height);
  const all = {
    above: [left, anchor.top - height - GAP],
    left: [anchor.left - width - GAP, top],
    right: [anchor.right + GAP, top],
    below: [left, anchor.bottom + GAP],
    low: [anchor.left - width - GAP, innerHeight - height - ABOVE_BOX],
  };
  return (place.sides ?? ['above', 'left', 'right', 'below']).map((side) => [side, ...all[side]])
    .filter(([, x, y]) => x >= 0 && y >= 0 && x + width <= innerWidth
      && y + height <= innerHeight);
}

function float(anchor) {
  if (card.nextElementSibling !== main) { // soon reached by the keyboard
    keepFocus(() => main.before(card));
  }
  const [side, x, y] = sides(anchor.getBoundingClientRect())[0] ?? [];
  card.classList.toggle('floats', side !== undefined);
  card.dataset.side = side ?? 'none';
  card.style.setProperty('--x', `${x}px`);
  card.style.setProperty('--y', `${y}px`);
  return side !== undefined;
}

function settle() {
  const anchor = find(place.at);
  document.querySelector('.spotlight')?.classList.remove('spotlight');
  if (card.hidden) {
    return;
  }
  pointed()?.classList.add('spotlight');
  card.classList.add('floats'); // as wide as it floats, to be measured
  if (NARROW.matches || !anchor || !float(anchor)) {
    card.classList.remove('floats');
    stand();
  }
}

/** Goes to what the card speaks of. */
export function goTo(next) {
  const isOther = next.at !== place.at;
  place = next;
  settle();
  if (isOther && !card.hidden) {
    sightUntil = performance.now() + SETTLING;
    scrollThere();
  }
}

// What comes in a moment later, such as the messages of another place, may move all of it.
new ResizeObserver(() => {
  settle();
  if (performance.now() < sightUntil && !card.hidden) {
    scrollThere();
  }
}).observe(main);

addEventListener('resize', settle);
addEventListener('scroll', settle, { capture: true, passive: true });
