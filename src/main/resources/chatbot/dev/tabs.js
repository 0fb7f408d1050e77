// Panes of which one shows (WAI-ARIA: "Tabs pattern"): arrow keys go from one to the next.

const KEPT = 'chatbot.tab';

const list = document.getElementById('tabs');
const tabs = [...list.querySelectorAll('[role=tab]')];

const paneOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

/** Shows the pane of that tab. */
export function open(tab) {
  for (const one of tabs) {
    one.setAttribute('aria-selected', one === tab);
    one.tabIndex = one === tab ? 0 : -1;
    paneOf(one).hidden = one !== tab;
  }
  sessionStorage.setItem(KEPT, tab.id);
}

/** The tab that is next, if the key leads to one. */
function next(key) {
  const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  return { ArrowLeft: tabs.at(at - 1), ArrowRight: tabs[(at + 1) % tabs.length],
    Home: tabs[0], End: tabs.at(-1) }[key];
}

list.addEventListener('click', ({ target }) => {
  const tab = target.closest('[role=tab]');
  if (tab) {
    open(tab);
  }
});

list.addEventListener('keydown', (event) => {
  const tab = next(event.key);
  if (tab) {
    event.preventDefault();
    open(tab);
    tab.focus();
  }
});

open(tabs.find(({ id }) => id === sessionStorage.getItem(KEPT)) ?? tabs[0]);
