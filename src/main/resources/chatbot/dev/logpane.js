// What the function logs, a row for each line.

import { names } from './choices.js';
import { pretty } from './json.js';
import { make } from './nodes.js';
import { copyButton, Rows } from './rows.js';
import { clock } from './spans.js';
import { t } from './words.js';

const GOOD = new Set(['accepted', 'told', 'listed', 'ended', 'locked', 'unlocked', 'frozen',
  'thawed', 'decided', 'rehearsed', 'offered', 'cancelled']);
const NEUTRAL = new Set(['watching', 'questionable', 'ignored', 'unnoted']);
const BAD = new Set(['failed', 'undelivered', 'unanswered', 'turned_away', 'refused']);
const BAD_ENDS = new Set(['not_restarted', 'still_impaired', 'not_started', 'not_stopped', 'gone',
  'stopped', 'started_again']);
const SIGNS = { good: '✓', neutral: '•', warn: '!', bad: '✕' };

const ends = ({ instances = [] }) => instances.map(({ end }) => end).filter(Boolean);

function qualityOf({ line, level }) {
  if (!line) {
    return level === 'ERROR' || level === 'SEVERE' || level === 'FATAL' ? 'bad' : 'warn';
  }
  const outcome = line.outcome ?? '';
  return BAD.has(outcome) || ends(line).some((end) => BAD_ENDS.has(end)) ? 'bad'
    : line.decision === 'refused' ? 'warn'
    : GOOD.has(outcome) ? 'good' : NEUTRAL.has(outcome) ? 'neutral' : 'warn';
}

function outcome(item, text) {
  const quality = qualityOf(item);
  const glyph = make('span.glyph', SIGNS[quality]);
  glyph.setAttribute('aria-hidden', 'true');
  const made = make('span.outcome', glyph, text);
  made.dataset.quality = quality;
  return made;
}

const part = (kind, text) => (text ? make(`span.${kind}`, text) : '');

function summary(item) {
  const { line, time, level, text } = item;
  const when = make('time', clock(time));
  if (!line) {
    return [when, outcome(item, level), make('span.text', text.split('\n')[0])];
  }
  return [when, make('span.event', line.event ?? ''),
    outcome(item, [line.outcome, ...new Set(ends(line))].join(' · ')),
    part('command', line.command), part('subject', line.target),
    part('user', line.user ? `@${names.get(line.user) ?? line.user}` : ''),
    line.rule ? make('span.rule', make('span.unseen', `${t('log.rule')} `), line.rule) : '']
    .filter(Boolean);
}

const raw = ({ line, text }) => (line ? JSON.stringify(line) : text);

const detail = (item) => [copyButton(raw(item)),
  item.line ? pretty(item.line) : make('pre.code', item.text)];

const rows = new Rows(document.getElementById('log-pane'), { words: 'log', summary, detail,
  text: (item) => [...summary(item).map(({ textContent }) => textContent), raw(item)].join(' ') });

/**
 * Shows the log.
 * @param {object[]} lines oldest first: {number, time, line}, or {number, time, level, text}
 */
export const showLog = (lines) => rows.show(lines);
