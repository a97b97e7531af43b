/**
 * Makes an element. `on…` functions become listeners, everything else attributes (true: present, false
 * or null: absent). Children that are strings become text nodes and are never read as markup, which is
 * why nothing a member types can do anything but be read.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** A picture from /icons; the text beside it, or the button's label, says what it means. */
export function icon(name) {
  return h('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}

/** A button that shows only a picture. */
export function iconButton(name, label, onclick) {
  return h('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, onclick }, icon(name));
}

/** A sign for a person or a room: the first letter on one of eight colours, always the same for the same name. */
export function avatar(name) {
  const letters = Array.from(name.trim());
  const hue = letters.reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 8;
  return h('span', { class: 'avatar', 'data-hue': hue, 'aria-hidden': 'true' }, (letters[0] ?? '?').toUpperCase());
}

/** Tells the elements around this one. */
export function emit(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}

/** Runs `task` once, after the current piece of work, however often the answered function is called in it. */
export function soon(task) {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      task();
    });
  };
}
