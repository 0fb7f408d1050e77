// The machine that examples speak of: web-1 of the demo fleet or, where there is another fleet, the
// first of it that the bot may restart.

import { onLanguage } from './words.js';

const DEMO = '10.34.33.22';

let address = DEMO;
let isDemo = true;

/** Its address. */
export const example = () => address;

/** Whether it is of the demo fleet, whose machines and tags are known. */
export const isOfDemo = () => isDemo;

/** Learns what fleet there is. */
export function learnExample(fleet, demo) {
  const open = fleet.filter(({ state, tags }) => state === 'running' && tags.chatbot);
  const found = demo ? DEMO : (open[0] ?? fleet[0])?.addresses[0]?.text ?? '';
  if (found !== address || demo !== isDemo) {
    address = found;
    isDemo = demo;
    document.dispatchEvent(new Event('example'));
  }
}

/** Calls `listener` whenever examples are to be shown anew. */
export function onExample(listener) {
  onLanguage(listener);
  document.addEventListener('example', listener);
}
