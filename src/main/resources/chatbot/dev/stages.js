// What was seen of a change to a machine, in order. What wasn't seen isn't in it.

const STEPS = ['asked', 'accepted', 'down', 'booted', 'well', 'told'];

/** For how long after it was told one looks whether the checks pass, in milliseconds. */
const AFTERWARDS = 20_000;

const GOOD = new Set(['back', 'recovered', 'started', 'down']);
const OPEN = new Set(['not_seen', 'no_checks', 'out_of_sight', 'restarted_again', 'over']);

/** The steps that were seen: {step, time, since (of the one before), after (of the request)}. */
export function seen(story) {
  const steps = STEPS.map((step) => ({ step, time: story[step] }))
    .filter(({ time }) => time > 0)
    .sort((one, other) => one.time - other.time);
  return steps.map(({ step, time }, place) => ({ step, time,
    since: time - (steps[place - 1]?.time ?? time), after: time - story.asked }));
}

/** Whether the machine is still on its way, or the end isn't told. */
export const isLive = (story, now) => story.end === ''
  || (story.command !== 'stop' && story.well === 0 && story.booted > 0
    && now - story.told < AFTERWARDS);

/** Until when there is something to show. */
export const edge = (story, now) => isLive(story, now) ? Math.max(now, story.asked)
  : Math.max(...seen(story).map(({ time }) => time), ...story.looks);

/** How it is that a change has begun and nothing of it was seen yet, or never. */
const waiting = (next, { command }, live) =>
  (next ? next === (command === 'start' ? 'booted' : 'down') : live) ? 'waiting' : 'blank';

/** How the machine was, from one thing that was seen of it to the next. */
export function spells(story, now) {
  const marks = seen(story).filter(({ step }) => !['accepted', 'told'].includes(step));
  return marks.map(({ step, time }, place) => ({
    kind: step === 'asked' ? waiting(marks[place + 1]?.step, story, isLive(story, now))
      : step === 'booted' ? 'checking' : step,
    from: time,
    to: marks[place + 1]?.time ?? edge(story, now),
    isLast: place === marks.length - 1,
  })).filter(({ from, to }) => to > from);
}

/** The last that was seen, and how: `asked`, `down.restart`. */
export function stage({ command, ...story }) {
  const { step } = seen(story).at(-1) ?? { step: 'asked' };
  return ['accepted', 'down'].includes(step) ? `${step}.${command}` : step;
}

/** Whether an end is good, bad, or leaves it open; empty while there is none. */
export const quality = ({ end }) => end === '' ? '' : GOOD.has(end) ? 'good'
  : OPEN.has(end) ? 'open' : 'bad';
