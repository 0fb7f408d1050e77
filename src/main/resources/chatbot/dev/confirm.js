// What Slack asks before a button does something (Slack: "Confirmation dialog object").

import { names } from './choices.js';
import { mrkdwn } from './mrkdwn.js';
import { make } from './nodes.js';
import { t } from './words.js';

const dialog = document.getElementById('confirm');

function choice(text, style, answer) {
  const button = Object.assign(make(`button.${style}`, text), { type: 'button' });
  button.addEventListener('click', () => dialog.close(answer));
  return button;
}

/** Asks; answers whether it was confirmed. */
export function confirmed({ title, text, confirm, deny, style }) {
  const heading = make('h2', title?.text ?? '');
  heading.id = 'confirm-title';
  const said = text?.type === 'plain_text' ? [text.text] : mrkdwn(text?.text ?? '', names);
  const yes = choice(confirm?.text ?? t('confirm.yes'), style === 'danger' ? 'danger' : 'primary',
    'yes');
  dialog.replaceChildren(heading, make('p', ...said),
    make('div.buttons', choice(deny?.text ?? t('confirm.no'), 'plain', 'no'), yes));
  dialog.returnValue = '';
  dialog.showModal();
  yes.focus();
  return new Promise((done) => {
    dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), { once: true });
  });
}
