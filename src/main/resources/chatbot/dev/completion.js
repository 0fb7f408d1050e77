// What may come next in a line that somebody types: a command, a machine, or what can be added.

import { language, t } from './words.js';
import { VERBS } from './words-verbs.js';

const MOST_MACHINES = 8;

/** What calls the bot, and the rest of the line up to where one types. */
const CALL = /^\s*(?:[/@]chatbot)\s+/i;
const WORD = /(?:"[^"]*|[^\s,，、]*)$/;
const REASON = /(?:^|\s)(?:because|因为)/i;

const SAME = { 'because': { en: 'because', zh: '因为' }, 'in': { en: 'in', zh: '在' } };

const wordsOf = ({ en, zh, others }) => [en, zh, ...others];

const verbOf = (word) => VERBS.find((verb) => wordsOf(verb).includes(word.toLowerCase()));

const other = () => (language() === 'en' ? 'zh' : 'en');

function verbs(typed) {
  return VERBS.flatMap((verb) => {
    const word = [verb[language()], verb[other()], ...verb.others]
      .find((one) => one.startsWith(typed.toLowerCase()));
    return word ? [{ text: word, hint: t(`verb.${verb.key}`),
      also: verb[word === verb[language()] ? other() : language()] }] : [];
  });
}

/** What a machine is called in a line: by its name if no other has it, else by its address. */
function machine({ id, name, state, tags = {}, addresses }, typed, all) {
  const address = addresses.find(({ text }) => typed && text.startsWith(typed))?.text
    ?? addresses[0]?.text ?? id;
  const isUnique = name && name !== id && all.filter((one) => one.name === name).length === 1;
  const word = /\s/.test(name) ? `"${name}"` : name;
  const byAddress = !isUnique || /^[\d:]/.test(typed);
  return { text: byAddress ? address : word, also: byAddress ? name : address,
    hint: `${state} · ${tags.chatbot ? `chatbot=${tags.chatbot}` : t('untagged')}` };
}

function machines(typed, before, all) {
  const there = all.filter(({ state }) => state !== 'terminated');
  const plain = typed.replace('"', '').toLowerCase();
  return there
    .filter(({ id, name, addresses }) => [id, name, ...addresses.map(({ text }) => text)]
      .some((word) => word.toLowerCase().startsWith(plain)))
    .map((one) => machine(one, plain, there))
    .filter(({ text, also }) => !before.includes(text) && !before.includes(also))
    .slice(0, MOST_MACHINES);
}

const regionsOf = (all) => [...new Set(all.map(({ zone }) => (zone ?? '').replace(/[a-z]$/, '')))]
  .filter(Boolean);

function additions(takes, tongue, before, all) {
  const regions = regionsOf(all);
  return takes.flatMap((one) => {
    if (one.startsWith('--')) {
      return before.includes(one) ? [] : [{ text: one, hint: t(`option.${one}`) }];
    }
    const text = SAME[one]?.[tongue];
    return !text || before.includes(text) || (one === 'in' && regions.length < 2) ? []
      : one === 'because' ? [{ text, hint: t('option.because') }]
      : regions.map((region) => ({ text: `${text} ${region}`, hint: t('option.in') }));
  });
}

/** What may follow a command and the words before. */
function following(verb, said, typed, all) {
  const tongue = said[0] === verb.en || verb.others.includes(said[0]) ? 'en' : 'zh';
  const before = said.slice(1);
  const isNamed = before.some((word) => !word.startsWith('--'));
  const more = additions(verb.takes, tongue, before, all)
    .filter(({ text }) => text.startsWith(typed.toLowerCase()));
  if (['in', '在'].includes(before.at(-1))) {
    return regionsOf(all).filter((region) => region.startsWith(typed))
      .map((text) => ({ text, hint: t('option.in') }));
  }
  if (verb.takes.includes('verbs')) {
    return isNamed ? [] : verbs(typed);
  }
  const named = verb.takes.includes('machines') || (verb.takes.includes('machine') && !isNamed)
    ? machines(typed, before, all) : [];
  return isNamed || typed.startsWith('-') ? [...more, ...named]
    : verb.takes.includes('machines') || verb.key.includes('lock') ? named : [...named, ...more];
}

/** What calls the bot, if the line may be going to. */
function calls(text) {
  return [['/chatbot', 'command.slash'], ['@chatbot', 'command.mention']]
    .filter(([word]) => text && word !== text && word.startsWith(text.toLowerCase()))
    .map(([word, hint]) => ({ text: word, hint: t(hint) }));
}

/**
 * What may come next.
 * @param {string} line up to where one types
 * @param {boolean} isDirect whether all that is said there is said to the bot
 * @param {object[]} all machines of the fleet
 * @return {{from: number, entries: {text: string, hint: string, also?: string}[]}} what may be
 *   there from that character on
 */
export function complete(line, isDirect, all) {
  const call = line.match(CALL)?.[0] ?? '';
  if (!call && (!isDirect || /^[/@]|^\s*$/.test(line))) {
    return { from: 0, entries: calls(line) };
  }
  const typed = line.match(WORD)[0];
  const from = line.length - typed.length;
  const said = line.slice(call.length, from).split(/[\s,，、]+/).filter(Boolean);
  const verb = verbOf(said[0] ?? '');
  const entries = said.length === 0 ? verbs(typed)
    : !verb || REASON.test(line.slice(call.length, from)) ? []
    : following(verb, said, typed, all);
  return { from, entries: entries.filter(({ text }) => text !== typed) };
}
