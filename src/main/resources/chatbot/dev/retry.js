// That Slack will tell of a message again, for the function didn't take it (Slack: "The Events API,
// Retries"): how long until then.

import { make, setText } from './nodes.js';
import { now } from './server.js';
import { t } from './words.js';

const MOST = 3;

function tick(element) {
  const { number, at } = element.dataset;
  const seconds = Math.ceil((at - now()) / 1000);
  const key = number > MOST ? 'retry.over' : seconds > 0 ? 'retry.in' : 'retry.now';
  setText(element, t(key, { number, seconds }));
}

/** What is shown beneath a message: the number of the retry, and when it will be; after the last
    one, that Slack has given up. */
export function retryOf({ number, at }) {
  const element = make('p.retry');
  Object.assign(element.dataset, { number, at });
  tick(element);
  return element;
}

setInterval(() => document.querySelectorAll('.retry').forEach(tick), 1000);
