/**
 * An element with what is in it; strings become text, empty ones are left out.
 * @param {string} kind its name and classes, such as `p.context`
 */
export function make(kind, ...children) {
  const [name, ...classes] = kind.split('.');
  const made = document.createElement(name);
  if (classes.length > 0) {
    made.classList.add(...classes);
  }
  made.append(...children.filter((child) => child !== ''));
  return made;
}

/** Changes a text only if it is another: screen readers would read it again. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
