// What was typed before; it outlives a reload.

const KEPT = 'chatbot.lines';
const MOST = 50;

const lines = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');

let at = lines.length;
let draft = '';

/** Remembers a line as the last one. */
export function remember(line) {
  if (lines.at(-1) !== line) {
    lines.push(line);
    lines.splice(0, lines.length - MOST);
    sessionStorage.setItem(KEPT, JSON.stringify(lines));
  }
  at = lines.length;
}

/** The line that is so many steps away; after the last comes what was being typed. */
export function recall(step, typed) {
  if (at === lines.length) {
    draft = typed;
  }
  at = Math.min(Math.max(at + step, 0), lines.length);
  return lines[at] ?? draft;
}
