// JSON, laid out and coloured. All of it gets into the page as text.

import { make } from './nodes.js';
import { t } from './words.js';

/** What the server puts in the place of a secret. */
const MASK = '…';

/** The nodes of a text, of which what is masked says so. */
export function masked(text) {
  return text.split(MASK).flatMap((part, place) => {
    const mask = make('abbr.mask', MASK, make('span.unseen', ` (${t('wire.masked')})`));
    mask.title = t('wire.masked');
    return place === 0 ? [part] : [mask, part];
  });
}

const indent = (depth) => '  '.repeat(depth);

function members(entries, depth, [open, close]) {
  return [open, ...entries.flatMap((nodes, place) => [
    `\n${indent(depth + 1)}`, ...nodes, place < entries.length - 1 ? ',' : '']),
  `\n${indent(depth)}${close}`];
}

function nodes(value, depth) {
  if (Array.isArray(value)) {
    return value.length === 0 ? ['[]']
      : members(value.map((one) => nodes(one, depth + 1)), depth, '[]');
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    return entries.length === 0 ? ['{}'] : members(entries.map(([key, one]) => [
      make('span.json-key', JSON.stringify(key)), ': ', ...nodes(one, depth + 1)]), depth, '{}');
  }
  if (value === MASK) {
    return ['"', ...masked(value), '"'];
  }
  const kind = typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'word';
  return [make(`span.json-${kind}`, JSON.stringify(value))];
}

/** A value of JSON as one reads it. */
export const pretty = (value) => make('pre.code', ...nodes(value, 0));

/** What a text says in JSON, or undefined. */
export function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
