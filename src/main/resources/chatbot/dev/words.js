// The page's words, in the reader's language. What the bot says comes from the function.

import * as chat from './words-chat.js';
import * as fleet from './words-fleet.js';
import * as tour from './words-tour.js';
import * as verbs from './words-verbs.js';

const KEPT = 'chatbot.language';

const WORDS = {
  en: { ...chat.en, ...tour.en, ...verbs.en, ...fleet.en },
  zh: { ...chat.zh, ...tour.zh, ...verbs.zh, ...fleet.zh },
};

/** What the parts of static HTML are to say, by the attribute that names the words. */
const PLACES = {
  'data-t': (element, text) => { element.textContent = text; },
  'data-t-label': (element, text) => element.setAttribute('aria-label', text),
  'data-t-placeholder': (element, text) => element.setAttribute('placeholder', text),
  'data-t-title': (element, text) => element.setAttribute('title', text),
};

const prefers = () => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

const stored = () => {
  const kept = localStorage.getItem(KEPT);
  return kept in WORDS ? kept : prefers();
};

let spoken = stored();

/** The language that the page speaks: `en` or `zh`. */
export const language = () => spoken;

/** How dates and numbers are written: as the browser does if that is the same language. */
export const locale = () => (prefers() === spoken ? navigator.language
  : { en: 'en-US', zh: 'zh-CN' }[spoken]);

/** The words of that key, with `{name}` filled in. */
export const t = (key, values = {}) => (WORDS[spoken][key] ?? key)
  .replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Says what is in an element in the page's language. */
export function translate(root = document) {
  for (const [attribute, say] of Object.entries(PLACES)) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      say(element, t(element.getAttribute(attribute)));
    }
  }
}

function show() {
  document.documentElement.lang = { en: 'en', zh: 'zh-CN' }[spoken];
  document.title = t('title');
  translate();
}

/** Goes on in that language, and keeps to it. */
export function speak(other) {
  spoken = other;
  localStorage.setItem(KEPT, other);
  show();
  document.dispatchEvent(new Event('language'));
}

/** Calls `listener` each time that the language has changed. */
export const onLanguage = (listener) => document.addEventListener('language', listener);

show();
