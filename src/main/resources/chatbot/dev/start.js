// What is shown where nobody has said anything yet: lines to begin with.

import { put } from './composer.js';
import { example, isOfDemo, onExample } from './example.js';
import { make } from './nodes.js';
import { language, t } from './words.js';

const start = document.getElementById('start');

/** The lines of the demo, by language, each with what comes of it. */
const DEMO = {
  en: [['/chatbot restart 10.34.33.22', 'start.restart'],
    ['@chatbot restart 10.34.33.50', 'start.mention'],
    ['@chatbot restart 10.34.33.51', 'start.approve'],
    ['/chatbot 重启 web-2 web-3 因为磁盘满了', 'start.two'],
    ['/chatbot stop web-1', 'start.stop']],
  zh: [['/chatbot 重启 10.34.33.22', 'start.restart'],
    ['@chatbot 重启 10.34.33.50', 'start.mention'],
    ['@chatbot 重启 10.34.33.51', 'start.approve'],
    ['/chatbot 重启 web-2 web-3 因为磁盘满了', 'start.two'],
    ['/chatbot 停止 web-1', 'start.stop']],
};

/** Those of any other fleet. */
const ANY = {
  en: (machine) => [[`/chatbot restart ${machine} --dry-run`, 'start.rehearse']],
  zh: (machine) => [[`/chatbot 重启 ${machine} --dry-run`, 'start.rehearse']],
};

const MORE = {
  en: (machine) => [`/chatbot status ${machine}`, '/chatbot history', '/chatbot list',
    '/chatbot help'],
  zh: (machine) => [`/chatbot 状态 ${machine}`, '/chatbot 历史', '/chatbot 列表', '/chatbot 帮助'],
};

function line(text) {
  const button = Object.assign(make('button.try', text), { type: 'button' });
  button.addEventListener('click', () => put(text));
  return button;
}

/** Shows them. */
export function showStart() {
  const lines = isOfDemo() ? DEMO[language()] : ANY[language()](example());
  start.replaceChildren(make('h3', t('start.hello')), make('p', t('start')),
    make('ul', ...lines.map(([text, note]) => make('li', line(text), make('span', t(note))))),
    make('p', t('start.more')),
    make('p.more', ...MORE[language()](isOfDemo() ? 'web-1' : example()).map(line)));
}

onExample(showStart);
