// Moments as Slack writes them where the reader is (Slack: "Formatting text for app surfaces").

import { locale, t } from './words.js';

const DAY = 86_400_000;

const write = (moment, options) => new Intl.DateTimeFormat(locale(), options).format(moment);

const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);

/** The day by name if it is near, else as that format has it. */
function pretty(moment, otherwise) {
  const days = Math.round((midnight(moment) - midnight(Date.now())) / DAY);
  const name = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
  return name ? t(name) : otherwise(moment);
}

function ago(moment) {
  const seconds = Math.round((moment - Date.now()) / 1000);
  const [size, unit] = [[86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']]
    .find(([length]) => Math.abs(seconds) >= length) ?? [1, 'second'];
  return new Intl.RelativeTimeFormat(locale()).format(Math.trunc(seconds / size), unit);
}

const long = (moment) => write(moment, { year: 'numeric', month: 'long', day: 'numeric' });
const short = (moment) => write(moment, { year: 'numeric', month: 'short', day: 'numeric' });
const full = (moment) => write(moment,
  { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });

const two = (number) => `${number}`.padStart(2, '0');

const TOKENS = {
  date_num: (moment) =>
    [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-'),
  date_slash: (moment) =>
    [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('/'),
  date: long,
  date_short: short,
  date_long: full,
  date_pretty: (moment) => pretty(moment, long),
  date_short_pretty: (moment) => pretty(moment, short),
  date_long_pretty: (moment) => pretty(moment, full),
  time: (moment) => write(moment, { hour: 'numeric', minute: '2-digit' }),
  time_secs: (moment) =>
    write(moment, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago,
};

/** The hour and the minute. */
export const clock = (moment) => TOKENS.time(new Date(moment));

/**
 * A moment in such a format, for example `{date_short_pretty} at {time}`.
 * @return {string | undefined} nothing if Slack would show the fallback
 */
export function dateToken(seconds, format) {
  const moment = new Date(seconds * 1000);
  const names = [...format.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return Number.isNaN(moment.getTime()) || names.length === 0
    || !names.every((name) => name in TOKENS) ? undefined
    : format.replace(/\{(\w+)\}/g, (_, name) => TOKENS[name](moment));
}
