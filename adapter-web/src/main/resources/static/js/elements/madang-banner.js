import { h } from '../dom.js';
import { t } from '../i18n.js';

/** Says that the connection is lost, for as long as it is. Set `client` before it is connected. */
class MadangBanner extends HTMLElement {
  #onConnection = () => this.#show();

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.client.addEventListener('connection', this.#onConnection);
    this.#show();
  }

  disconnectedCallback() {
    this.client.removeEventListener('connection', this.#onConnection);
  }

  #show() {
    if (this.client.connection !== 'reconnecting') {
      this.replaceChildren();
      return;
    }
    this.replaceChildren(
      h('span', {}, t('connection.reconnecting')),
      h('button', { type: 'button', class: 'quiet', onclick: () => this.client.wake() }, t('connection.now')),
    );
  }
}

customElements.define('madang-banner', MadangBanner);
