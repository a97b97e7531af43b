import { html } from 'lit';
import { icon } from '../styles/icons.js';

/** A list gets a search field from this length on. */
export const FINDER_FROM = 6;

/** A field that filters a list while one types. */
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
