import { css, html, nothing } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { t } from '../state/i18n.js';
import { MadangElement } from './madang-element.js';

/** Shown while the connection is lost. Set `client` before it is connected. */
class MadangBanner extends MadangElement {
  static styles = [
    base,
    controls,
    css`
      div {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.75rem;
        padding: 0.25rem 1rem;
        background: var(--clay-soft);
        font-size: 0.875rem;
      }

      div:empty {
        padding: 0;
      }

      .dot {
        inline-size: 8px;
        block-size: 8px;
        flex: none;
        border-radius: 50%;
        background: var(--clay);
        animation: breathe 1.6s ease-in-out infinite;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.client, 'connection');
    this.follow(window, 'offline');
    this.follow(window, 'online');
  }

  render() {
    const { connection } = this.client;
    const isLost = connection === 'reconnecting' || (connection === 'connecting' && !navigator.onLine);
    return html`<div role="status">${isLost ? this.#lost() : nothing}</div>`;
  }

  #lost() {
    const text = t(navigator.onLine ? 'connection.reconnecting' : 'connection.offline');
    return html`<span class="dot"></span><span>${text}</span>
      <button type="button" class="quiet" @click=${() => this.client.wake()}>${t('connection.now')}</button>`;
  }
}

customElements.define('madang-banner', MadangBanner);
