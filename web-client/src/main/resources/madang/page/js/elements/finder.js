import { html } from 'lit';
import { icon } from '../styles/icons.js';

/** A list is worth a finder from this length on. */
export const FINDER_FROM = 6;

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
