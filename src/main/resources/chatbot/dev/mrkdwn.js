// Slack's markup (Slack: "Formatting text for app surfaces") as DOM nodes. Text gets into them as
// text only, so nothing of a message can become HTML.

import { chosen } from './choices.js';
import { dateToken } from './dates.js';
import { make } from './nodes.js';

const TOKEN = new RegExp([
  /```(?<block>[\s\S]+?)```/,
  /`(?<code>[^`\n]+)`/,
  /<(?<link>[^<>\n]+)>/,
  /(?<![\w*])\*(?<bold>(?=\S)[^*\n]*?\S)\*(?![\w*])/,
  /(?<![\w_])_(?<italic>(?=\S)[^_\n]*?\S)_(?![\w_])/,
  /(?<![\w~])~(?<struck>(?=\S)[^~\n]*?\S)~(?![\w~])/,
].map((part) => part.source).join('|'), 'g');

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const plain = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);

function moment(target, label = '') {
  const [, seconds, format = '', url] = target.split('^');
  const date = make('time', dateToken(seconds, plain(format)) ?? plain(label));
  date.title = plain(label);
  return /^https?:/.test(url ?? '') ? link(url, date) : date;
}

function link(url, content) {
  const made = make('a', content);
  return Object.assign(made, { href: plain(url), target: '_blank', rel: 'noreferrer' });
}

/** What stands in angle brackets: a moment, somebody, a channel, everybody, or a link. */
function reference(text, names) {
  const [target, label] = text.split(/\|(.*)/s);
  if (target.startsWith('!date^')) {
    return moment(target, label);
  }
  if (/^[@#!]/.test(target)) {
    const sign = target[0] === '#' ? '#' : '@';
    const name = names.get(target.slice(1)) ?? label ?? target.slice(1);
    const kind = target.slice(1) === chosen('people') ? 'span.mention.me' : 'span.mention';
    return make(kind, sign + plain(name).replace(/^[@#]/, ''));
  }
  if (!/^(https?:|mailto:)/.test(target)) {
    return plain(label ?? target);
  }
  return link(target, plain(label ?? target));
}

function node({ block, code, link, bold, italic, struck }, names) {
  return block !== undefined ? make('pre', plain(block))
    : code !== undefined ? make('code', plain(code))
    : link !== undefined ? reference(link, names)
    : bold !== undefined ? make('strong', ...mrkdwn(bold, names))
    : italic !== undefined ? make('em', ...mrkdwn(italic, names))
    : make('s', ...mrkdwn(struck, names));
}

/**
 * The nodes that show a text in Slack's markup.
 * @param {string} text
 * @param {Map<string, string>} names of people and channels, by id
 */
export function mrkdwn(text, names) {
  const nodes = [];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    nodes.push(plain(text.slice(end, token.index)), node(token.groups, names));
    end = token.index + token[0].length;
  }
  return [...nodes, plain(text.slice(end))];
}

/** The same without any markup. */
export const plainText = (text, names) => make('p', ...mrkdwn(text, names)).textContent;
