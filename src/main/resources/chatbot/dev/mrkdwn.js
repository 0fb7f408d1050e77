// Slack's markup (Slack: "Formatting text for app surfaces") as DOM nodes. Text gets into them as
// text only, so nothing of a message can become HTML.

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

/** What stands in angle brackets: a moment, somebody, a channel, everybody, or a link. */
function reference(text, names) {
  const [target, label] = text.split(/\|(.*)/s);
  const [, seconds] = target.match(/^!date\^(\d+)\^/) ?? [];
  if (seconds) {
    const moment = new Date(seconds * 1000);
    return moment.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  }
  if (/^[@#!]/.test(target)) {
    const sign = target[0] === '#' ? '#' : '@';
    const name = names.get(target.slice(1)) ?? label ?? target.slice(1);
    return make('span.mention', sign + plain(name).replace(/^[@#]/, ''));
  }
  if (!/^(https?:|mailto:)/.test(target)) {
    return plain(label ?? target);
  }
  const link = make('a', plain(label ?? target));
  return Object.assign(link, { href: plain(target), target: '_blank', rel: 'noreferrer' });
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

const paragraph = ({ type, text = '' }, names) =>
  make('p', ...(type === 'plain_text' ? [text] : mrkdwn(text, names)));

/** The kinds of blocks that are known here (Slack: "Reference: blocks"). */
const BLOCKS = {
  section: ({ text, fields = [] }, names) =>
    [text, ...fields].filter(Boolean).map((part) => paragraph(part, names)),
  context: ({ elements }, names) =>
    [make('div.context', ...elements.map((part) => paragraph(part, names)))],
  actions: ({ elements }, names, button) => [make('div.buttons', ...elements.map(button))],
};

/**
 * The nodes that show a message: its blocks or, if it has none or others, its text.
 * @param {{text?: string, blocks?: object[]}} message
 * @param {(element: object) => Node} button makes a button
 */
export function message({ text = '', blocks = [] }, names, button) {
  const known = blocks.length > 0 && blocks.every((block) => block.type in BLOCKS);
  return known ? blocks.flatMap((block) => BLOCKS[block.type](block, names, button))
    : [paragraph({ text }, names)];
}
