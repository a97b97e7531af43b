import { html, svg } from 'lit';

/** The address of the page's icon, the same as in the browser's tab. */
export const LOGO = document.querySelector("link[rel='icon']").href;

const SHAPES = {
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  bell: svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0" />`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6" />`,
  globe: svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17" />`,
  leave: svg`<path d="M14 4H6v16h8M10 12h10M16.5 8.5L20 12l-3.5 3.5" />`,
  more: svg`<circle cx="5" cy="12" r="1.3" /><circle cx="12" cy="12" r="1.3" /><circle cx="19" cy="12" r="1.3" />`,
  people: svg`<circle cx="9" cy="8.5" r="3.5" /><path d="M2.5 19.5c.6-3.5 3.2-5 6.5-5s5.9 1.5 6.5 5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .7 3.2 2.2 3.5 4.6" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  search: svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l4.5 4.5" />`,
  send: svg`<path d="M12 19V5M6 11l6-6 6 6" />`,
  settings: svg`<path d="M4 8h9M18 8h2M4 16h2M11 16h9" /><circle cx="15.5" cy="8" r="2.5" /><circle cx="8.5" cy="16" r="2.5" />`,
  smile: svg`<circle cx="12" cy="12" r="8.5" /><path d="M8.5 14c1.5 2.6 5.5 2.6 7 0M9 9.5v.5M15 9.5v.5" />`,
  warning: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5v5.5M12 16v.5" />`,
};

/** A decorative icon: the text beside it, or the button's label, gives its meaning. */
export function icon(name) {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${SHAPES[name]}
  </svg>`;
}

/** A button that shows only an icon. */
export function iconButton(name, label, onClick) {
  return html`<button type="button" class="icon-button" title=${label} aria-label=${label} @click=${onClick}>
    ${icon(name)}
  </button>`;
}
