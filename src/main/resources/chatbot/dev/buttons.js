// The buttons of messages, and how pressing one goes.

import { confirmed } from './confirm.js';
import { make, setText } from './nodes.js';

const STYLES = new Set(['primary', 'danger']);

/** How each button is: {element, warning, busy, error}, by message and action. */
const all = new Map();

function dress({ element, warning, busy, error }) {
  element.setAttribute('aria-busy', busy);
  element.setAttribute('aria-disabled', busy); // disabled, it would lose the focus
  warning.hidden = !error;
  setText(warning, error ? `⚠ ${error}` : '');
}

async function press(known, confirm, send) {
  if (known.busy || (confirm && !await confirmed(confirm))) {
    return;
  }
  Object.assign(known, { busy: true, error: '' });
  dress(known);
  known.error = await send();
  known.busy = false;
  dress(known);
}

/**
 * The nodes that show a button (Slack: "Block elements").
 * @param {string} message id of the message that it is in
 * @param {(action: string) => Promise<string>} send presses it; answers what went wrong
 */
export function button({ action_id: action, text, style, confirm }, message, send) {
  const key = `${message} ${action}`;
  const known = all.get(key) ?? { busy: false, error: '' };
  all.set(key, known);
  known.element = Object.assign(make('button', text.text), { type: 'button' });
  known.element.dataset.action = action;
  if (STYLES.has(style)) {
    known.element.classList.add(style);
  }
  known.element.addEventListener('click', () => press(known, confirm, () => send(action)));
  known.warning = make('span.warning');
  known.warning.setAttribute('role', 'alert');
  dress(known);
  return make('span.choice', known.element, known.warning);
}
