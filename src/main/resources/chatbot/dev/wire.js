// What goes over the wire between Slack and the function, a row for each request and its answer.

import { masked, parsed, pretty } from './json.js';
import { make } from './nodes.js';
import { copyButton, Rows } from './rows.js';
import { now } from './server.js';
import { clock } from './spans.js';
import { t } from './words.js';

/** For how long Slack waits, in milliseconds (Slack: "Handling user interaction"). */
const PATIENCE = 3000;

const FORM = /^application\/x-www-form-urlencoded/i;
/** What of a form is masked; elsewhere an ellipsis is what somebody wrote. */
const SECRETS = new Set(['token', 'response_url', 'trigger_id']);

const isUnderWay = ({ status, milliseconds, time }) =>
  status === 0 && milliseconds === 0 && now() - time < PATIENCE + 500;

/** Whether Slack had given up before the answer came. */
const isLate = ({ to, milliseconds }) => to === 'function' && milliseconds > PATIENCE;

function status(item) {
  if (isUnderWay(item)) {
    const spinner = make('span.spinner');
    spinner.setAttribute('aria-hidden', 'true');
    return make('span.status', spinner, make('span.unseen', t('wire.under-way')));
  }
  const made = make('span.status', item.status === 0 ? t('wire.no-answer') : `${item.status}`);
  made.dataset.quality = item.status === 0 || item.status >= 500 ? 'bad'
    : item.status >= 400 || isLate(item) ? 'warn' : 'good';
  return made;
}

function summary(item) {
  const toFunction = item.to === 'function';
  const arrow = make('span.arrow', toFunction ? '→' : '←');
  arrow.setAttribute('aria-hidden', 'true');
  const ways = make('span.ways', arrow, t(toFunction ? 'wire.to-function' : 'wire.to-slack'));
  ways.dataset.to = item.to;
  return [make('time', clock(item.time)), ways, make('span.method', item.method),
    make('span.path', ...masked(item.path)), status(item),
    isUnderWay(item) ? '' : make('span.took',
      t(isLate(item) ? 'wire.late' : 'wire.took', { count: item.milliseconds }))].filter(Boolean);
}

const nothing = (what) => make('p.nothing', t('wire.empty', { what }));

/** A table of names and values; a value that is JSON is laid out. */
function table(caption, entries, mayBeMasked) {
  if (entries.length === 0) {
    return nothing(caption);
  }
  const rows = entries.map(([name, value]) => {
    const head = make('th', name);
    head.scope = 'row';
    const json = parsed(value);
    return make('tr', head, make('td',
      ...(json ? [pretty(json)] : mayBeMasked(name) ? masked(value) : [value])));
  });
  return make('table', make('caption', caption), make('tbody', ...rows));
}

const typeOf = (headers) => Object.entries(headers)
  .find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';

function content(caption, text, type) {
  if (text === '') {
    return nothing(caption);
  }
  if (FORM.test(type)) {
    return table(caption, [...new URLSearchParams(text)], (name) => SECRETS.has(name));
  }
  const json = parsed(text);
  return make('div', make('p.caption', caption), json ? pretty(json) : make('pre.code', text));
}

const raw = ({ method, path, headers, body }) => [`${method} ${path}`,
  ...Object.entries(headers).map((header) => header.join(': ')), '', body].join('\n');

const detail = (item) => [copyButton(raw(item)),
  table(t('wire.headers'), Object.entries(item.headers), () => true),
  content(t('wire.body'), item.body, typeOf(item.headers)),
  item.status === 0
    ? make('p.nothing', t(isUnderWay(item) ? 'wire.under-way' : 'wire.no-answer'))
    : content(t('wire.answer', { status: item.status }), item.answer, '')];

const rows = new Rows(document.getElementById('wire'), { words: 'wire', summary, detail,
  text: ({ to, method, path, status: code, body, answer }) =>
    [to, method, path, code || '', body, answer].join(' ') });

let late;

/**
 * Shows the exchanges.
 * @param {object[]} exchanges oldest first
 */
export function showWire(exchanges) {
  clearTimeout(late);
  rows.show(exchanges.map((one) => ({ ...one, underWay: isUnderWay(one) })));
  if (exchanges.some(isUnderWay)) { // until it is clear that no answer will come
    late = setTimeout(() => showWire(exchanges), 500);
  }
}
