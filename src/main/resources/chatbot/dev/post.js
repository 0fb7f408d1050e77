// One message.

import { message } from './blocks.js';
import { button } from './buttons.js';
import { names, numbers } from './choices.js';
import { clock } from './dates.js';
import { make } from './nodes.js';
import { retryOf } from './retry.js';
import { t } from './words.js';

const kind = (author) => author === 'U0CHATBOT' ? 'app'
  : author === 'USLACKBOT' ? 'slackbot' : `person${numbers.get(author)}`;

/** The name of whoever said it, as Slack shows it. */
export function authorOf({ author }) {
  const name = names.get(author) ?? author;
  return author === 'U0CHATBOT' ? name : name[0].toUpperCase() + name.slice(1);
}

function picture(said) {
  const avatar = said.author === 'U0CHATBOT'
    ? Object.assign(make('img.avatar'), { src: 'icon.svg', alt: '' })
    : make('span.avatar', authorOf(said)[0]);
  avatar.setAttribute('aria-hidden', 'true');
  return avatar;
}

function replyButton(said, reply) {
  const start = make('button.reply', t('reply.short'));
  start.type = 'button';
  start.title = t('reply');
  start.setAttribute('aria-label', t('reply'));
  start.dataset.action = 'reply in thread';
  start.addEventListener('click', () => reply(said));
  return start;
}

/** Whether Slack would let anybody reply to it in a thread. */
export const canHaveReplies = ({ author, onlyFor, thread }) =>
  author !== 'page' && onlyFor === '' && thread === '';

function head(said, reply) {
  return make('p.head', make('strong', authorOf(said)),
    said.author === 'U0CHATBOT' ? make('small.badge', t('app')) : '',
    make('time', clock(said.ts * 1000)),
    said.edited ? make('small.edited', t('edited')) : '',
    canHaveReplies(said) ? replyButton(said, reply) : '');
}

/**
 * The nodes that show a message.
 * @param {{reply: Function, press: Function}} can what can be done with it
 */
export function post(said, can) {
  const content = message(said.content, names,
    (element) => button(element, said.ts, (action) => can.press(said.ts, action)));
  if (said.author === 'page') {
    return make('div.aside', ...content);
  }
  const isOwnLine = numbers.has(said.author);
  return make(`div.post.${kind(said.author)}`, picture(said), make('div.body',
    head(said, can.reply),
    said.onlyFor === '' || isOwnLine ? '' : make('p.only', t('only')),
    make(said.waiting ? 'div.waiting' : 'div', ...content),
    said.milliseconds > 0 ? make('p.took', t('took', { ms: said.milliseconds })) : '',
    said.retry?.number > 0 ? retryOf(said.retry) : ''));
}
