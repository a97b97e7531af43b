import { css, html } from 'lit';
import { t } from '../state/i18n.js';

/** An unread count; `textKey` is its text for screen readers. */
export function badge(unread, textKey) {
  return html`<span class="badge">
    <span aria-hidden="true">${unread > 99 ? '99+' : unread}</span>
    <span class="visually-hidden">${t(textKey, { count: unread })}</span>
  </span>`;
}

export const badgeStyle = css`
  .badge {
    min-inline-size: 22px;
    padding: 0 0.375rem;
    border-radius: 999px;
    background: var(--clay);
    color: var(--on-clay);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
`;
