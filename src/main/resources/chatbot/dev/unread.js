// What somebody has read, by person and channel: each tab keeps it for itself, as two tabs can be
// two people.

import { chosen, markUnread } from './choices.js';
import { onLanguage } from './words.js';

const KEPT = 'chatbot.read';

const read = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');

/** What the person sees anywhere and didn't write: ids by channel. */
let told = {};

const key = (channel) => `${chosen('people')} ${channel}`;

/** Slack's id of a place; each person's direct messages have one of their own. */
const placeOf = (channel) => (channel in told || channel !== 'dm' ? channel
  : `D${chosen('people').slice(1)}`);

function show() {
  for (const radio of document.querySelectorAll('#channels input')) {
    const last = read[key(radio.value)] ?? '';
    const unread = (told[placeOf(radio.value)] ?? []).filter((ts) => ts > last);
    markUnread(radio.value, radio.checked ? 0 : unread.length);
  }
}

/** The id of the last message that the person has read where they are; empty if none. */
export const lastRead = () => read[key(chosen('channels'))] ?? '';

/** Marks everything where one is as read, up to that message. */
export function markRead(ts) {
  if (ts > lastRead()) {
    read[key(chosen('channels'))] = ts;
    sessionStorage.setItem(KEPT, JSON.stringify(read));
  }
}

/** Shows what is unread of that. */
export function showPlaces(places) {
  told = places;
  show();
}

onLanguage(show);
