// Light or dark, or as the system is.

import { onLanguage, t } from './words.js';

const KEPT = 'chatbot.theme';
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
/** In an order in which each click shows. */
const THEMES = isDark ? ['auto', 'light', 'dark'] : ['auto', 'dark', 'light'];

const button = document.getElementById('theme');

let theme = THEMES.find((one) => one === localStorage.getItem(KEPT)) ?? 'auto';

function show() {
  document.documentElement.dataset.theme = theme;
  const now = t(`theme.${theme}`);
  button.setAttribute('aria-label', t('theme.label', { now }));
  button.querySelector('span').textContent = now;
}

/** Shows the colours that were last chosen, and lets them be changed. */
export function dress() {
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    localStorage.setItem(KEPT, theme);
    show();
  });
  onLanguage(show);
  show();
}
