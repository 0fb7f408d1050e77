// That Slack will tell of a message again, for the function didn't take it (Slack: "The Events API,
// Retries"): how long until then.

import { make, setText } from './nodes.js';
import { now } from './server.js';
import { t } from './words.js';

function tick(element) {
  const { number, at } = element.dataset;
  const seconds = Math.ceil((at - now()) / 1000);
  setText(element, t(seconds > 0 ? 'retry.in' : 'retry.now', { number, seconds }));
}

/** What is shown beneath a message: the number of the retry, and when it will be. */
export function retryOf({ number, at }) {
  const element = make('p.retry');
  Object.assign(element.dataset, { number, at });
  tick(element);
  return element;
}

setInterval(() => document.querySelectorAll('.retry').forEach(tick), 1000);
