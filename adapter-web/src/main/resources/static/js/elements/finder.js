import { html } from 'lit';
import { icon } from '../styles/icons.js';

/** A field that narrows a list down while one types. */
export function finder(label, onFind) {
  return html`<label class="finder">
    ${icon('search')}
    <input
      type="search"
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      @input=${({ target }) => onFind(target.value)}
    />
  </label>`;
}

/** Whether one of the texts holds what was looked for, whatever its case. */
export function finds(sought, ...texts) {
  const wanted = sought.trim().toLocaleLowerCase();
  return texts.some((text) => text.toLocaleLowerCase().includes(wanted));
}
