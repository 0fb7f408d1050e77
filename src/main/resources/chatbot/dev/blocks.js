// Messages as they are laid out (Slack: "Reference: blocks").

import { mrkdwn } from './mrkdwn.js';
import { make } from './nodes.js';

const content = ({ type, text = '' }, names) =>
  (type === 'plain_text' ? [text] : mrkdwn(text, names));

const paragraph = (text, names) => make('p', ...content(text, names));

const isText = ({ type }) => type === 'mrkdwn' || type === 'plain_text';
const isButton = ({ type }) => type === 'button';

function section({ text, fields = [], accessory }, names, button) {
  const body = make('div.section-text', text ? paragraph(text, names) : '', fields.length === 0
    ? '' : make('div.fields', ...fields.map((field) => paragraph(field, names))));
  return [make('div.section', body, accessory ? button(accessory) : '')];
}

/** The kinds of blocks that are known here: how each is shown, and what it may hold. */
const BLOCKS = {
  section: { show: section, fits: ({ accessory }) => !accessory || isButton(accessory) },
  header: { show: ({ text }) => [make('h3.block-header', text?.text ?? '')], fits: () => true },
  divider: { show: () => [make('hr')], fits: () => true },
  context: {
    show: ({ elements }, names) =>
      [make('div.context', ...elements.map((part) => paragraph(part, names)))],
    fits: ({ elements = [] }) => elements.every(isText),
  },
  actions: {
    show: ({ elements }, names, button) => [make('div.buttons', ...elements.map(button))],
    fits: ({ elements = [] }) => elements.every(isButton),
  },
};

const isKnown = (block) => block.type in BLOCKS && BLOCKS[block.type].fits(block);

/**
 * The nodes that show a message: its blocks or, if it has none or others, its text.
 * @param {{text?: string, blocks?: object[]}} message
 * @param {Map<string, string>} names of people and channels, by id
 * @param {(element: object) => Node} button makes a button
 */
export function message({ text = '', blocks = [] }, names, button) {
  return blocks.length > 0 && blocks.every(isKnown)
    ? blocks.flatMap((block) => BLOCKS[block.type].show(block, names, button))
    : [paragraph({ text }, names)];
}
