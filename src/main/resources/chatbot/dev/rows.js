// A pane of rows that open: kept while nothing changes in them, followed to the newest unless the
// reader went elsewhere, and sifted by what is typed.

import { make, setText } from './nodes.js';
import { reveal } from './scrolling.js';
import { onLanguage, t } from './words.js';

const COPIED = 2000; // milliseconds for which that is said

/** A button that copies a text. */
export function copyButton(text) {
  const button = Object.assign(make('button.copy', t('rows.copy')), { type: 'button' });
  button.addEventListener('click', async () => {
    const said = await navigator.clipboard.writeText(text)
      .then(() => 'rows.copied', () => 'rows.not-copied');
    setText(button, t(said));
    setTimeout(() => setText(button, t('rows.copy')), COPIED);
  });
  const place = make('div.copying', button);
  place.setAttribute('aria-live', 'polite');
  return place;
}

/** The nodes of a pane, which are the same in each. */
function parts({ id }) {
  const filter = Object.assign(make('input.filter'), { id: `${id}-filter`, type: 'search',
    autocomplete: 'off', spellcheck: false });
  const count = make('span.count');
  count.setAttribute('role', 'status');
  return { title: make('h2.unseen'), lead: make('p.lead'), filter, count, empty: make('p.empty'),
    list: Object.assign(make('ul.rows'), { id: `${id}-rows` }),
    newest: Object.assign(make('button.newest'), { type: 'button', hidden: true }) };
}

/** Keeps the newest in sight; answers what does so anew, and what sees whether one is there. */
function following({ list, newest }) {
  let follows = true;
  const toEnd = () => { list.scrollTop = list.scrollHeight; };
  const look = () => {
    if (list.clientHeight > 0) {
      follows = list.scrollHeight - list.scrollTop - list.clientHeight < 24;
      newest.hidden = follows;
    }
  };
  list.addEventListener('scroll', look);
  newest.addEventListener('click', () => {
    toEnd();
    list.lastElementChild.querySelector('summary').focus({ preventScroll: true });
  });
  new ResizeObserver(() => follows && toEnd()).observe(list);
  return { follow: () => (follows ? toEnd() : look()), look };
}

/** A pane of rows. */
export class Rows {

  #kind;
  #parts;
  #place;
  #rows = new Map();
  #isLoading = true;

  /**
   * @param {HTMLElement} section what it fills
   * @param {object} kind its `words` begin the keys; `summary(item)` and `detail(item)` answer
   *   nodes, `text(item)` is what a filter looks in
   */
  constructor(section, kind) {
    this.#kind = kind;
    this.#parts = parts(section);
    this.#place = following(this.#parts);
    const { title, lead, filter, count, empty, list, newest } = this.#parts;
    section.replaceChildren(title, make('div.pane-head', lead, count, filter),
      make('div.rows-frame', empty, list, newest));
    filter.addEventListener('input', () => this.#sift());
    onLanguage(() => this.#speak());
    this.#speak();
  }

  /** Shows items, oldest first; each has a `number` and a `time`. */
  show(items) {
    this.#isLoading = false;
    const left = new Map(items.map((item) => [`${item.number} ${item.time}`, item]));
    for (const [key, { element }] of this.#rows) {
      if (!left.has(key)) {
        element.remove();
        this.#rows.delete(key);
      }
    }
    left.forEach((item, key) => this.#showRow(item, key));
    this.#sift();
  }

  #showRow(item, key) {
    const version = JSON.stringify(item);
    const row = this.#rows.get(key) ?? this.#add(key);
    if (row.version !== version) {
      Object.assign(row, { version, item });
      this.#draw(row);
    }
  }

  #add(key) {
    const [summary, body] = [make('summary'), make('div.row-body')];
    const details = make('details', summary, body);
    const row = { element: make('li.row', details), details, summary, body };
    details.addEventListener('toggle', () => this.#turn(row));
    this.#parts.list.append(row.element);
    this.#rows.set(key, row);
    return row;
  }

  #draw(row) {
    row.summary.replaceChildren(...this.#kind.summary(row.item));
    this.#open(row);
  }

  /** Opened or closed by the reader, who wants to see that, whatever is new. */
  #turn(row) {
    this.#open(row);
    this.#place.look();
    if (row.details.open) {
      reveal(this.#parts.list, row.element);
    }
  }

  #open({ body, details, item }) {
    body.replaceChildren(...(details.open ? this.#kind.detail(item) : []));
  }

  #sift() {
    const words = this.#parts.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let fitting = 0;
    for (const { element, item } of this.#rows.values()) {
      const text = words.length === 0 ? '' : this.#kind.text(item).toLowerCase();
      element.hidden = !words.every((word) => text.includes(word));
      fitting += element.hidden ? 0 : 1;
    }
    this.#tell(fitting);
    this.#place.follow();
  }

  #tell(fitting) {
    const { filter, count, empty } = this.#parts;
    const all = this.#rows.size;
    setText(count, fitting === all ? '' : t('rows.count-of', { count: fitting, all }));
    setText(empty, this.#isLoading ? t('rows.loading')
      : all === 0 ? t(`${this.#kind.words}.none`)
      : fitting === 0 ? t('rows.nothing', { text: filter.value }) : '');
    empty.hidden = empty.textContent === '';
  }

  #speak() {
    const { title, lead, filter, list, newest } = this.#parts;
    const say = (what) => t(`${this.#kind.words}.${what}`);
    setText(title, say('title'));
    setText(lead, say('lead'));
    setText(newest, t('rows.newest'));
    filter.placeholder = say('filter');
    filter.setAttribute('aria-label', say('filter'));
    list.setAttribute('aria-label', say('rows'));
    this.#rows.forEach((row) => this.#draw(row));
    this.#sift();
  }
}
