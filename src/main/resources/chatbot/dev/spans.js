// Times and durations, as the page says them.

import { locale, t } from './words.js';

const UNITS = [['d', 86_400], ['h', 3600], ['min', 60], ['s', 1]];

const unit = (count, name) => t(`span.${name}`, { count });

/** A duration in its two largest units, such as `41 d 3 h`. */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first === -1) {
    return unit(0, 's');
  }
  const [name, size] = UNITS[first];
  const [nextName, nextSize] = UNITS[first + 1] ?? [];
  const rest = nextSize ? Math.floor((seconds % size) / nextSize) : 0;
  const whole = unit(Math.floor(seconds / size), name);
  return rest > 0 ? `${whole} ${unit(rest, nextName)}` : whole;
}

/** A duration in its largest unit, such as `41 d`. */
export const roughly = (milliseconds) => {
  const [, size] = UNITS.find(([, one]) => milliseconds >= 1000 * one) ?? UNITS.at(-1);
  return span(milliseconds - (milliseconds % (1000 * size)));
};

/** A duration to the tenth of a second, as far as that tells anything. */
export const precise = (milliseconds) => milliseconds < 59_950
  ? unit((Math.max(0, milliseconds) / 1000).toFixed(1), 's') : span(milliseconds);

/** The time of day. */
export const clock = (time) => new Date(time).toLocaleTimeString(locale(),
  { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
