import { css, html } from 'lit';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { LOGO } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { MadangElement } from './madang-element.js';
import './group-list.js';
import './people-list.js';
import './room-list.js';
import './settings-menu.js';

const SECTIONS = ['rooms', 'groups', 'people'];

/** The member, and the lists of chats, group rooms and people. */
class MadangSidebar extends MadangElement {
  static properties = { section: { state: true } };

  static styles = [
    base,
    controls,
    avatarStyle,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--paper);
      }

      .head {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        padding: 1rem 0.75rem 0.625rem 1.25rem;
      }

      h1 {
        flex: 1;
        font-size: 1.25rem;
        letter-spacing: -0.015em;
      }

      nav {
        display: flex;
        gap: 2px;
        margin: 0 0.875rem 0.375rem;
        padding: 4px;
        border-radius: 999px;
        background: var(--sunken);
      }

      nav button {
        flex: auto;
        min-block-size: 36px;
        padding-inline: 0.5rem;
        border-color: transparent;
        background: transparent;
        color: var(--ink-soft);
        white-space: nowrap;
      }

      nav button:hover {
        border-color: transparent;
        color: var(--ink);
      }

      nav [aria-current='true'] {
        background: var(--surface);
        color: var(--ink);
        font-weight: 600;
        box-shadow: 0 1px 3px rgb(60 50 30 / 0.15);
      }

      section {
        flex: 1;
        min-block-size: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        scrollbar-color: var(--line-strong) transparent;
        padding: 0.25rem 0.5rem 0.75rem;
      }

      /* Where little fits, as on a page at 400 %, everything scrolls. */
      @media (max-height: 24rem) {
        :host {
          overflow-y: auto;
        }

        section {
          flex: none;
          overflow-y: visible;
        }
      }

      .me .clip {
        max-inline-size: 100%;
      }

      .me {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        padding: 0.625rem 0.875rem max(0.625rem, env(safe-area-inset-bottom)) 1.125rem;
        border-block-start: 1px solid var(--line);
      }

      .me div {
        display: grid;
        justify-items: start;
        flex: 1;
        min-inline-size: 0;
        line-height: 1.3;
      }
    `,
  ];

  constructor() {
    super();
    this.section = 'rooms';
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.directory);
    this.listen(this, 'browse', ({ detail }) => this.#choose(detail));
  }

  render() {
    const { name, email } = this.directory.me ?? { name: this.client.me.email, email: '' };
    return html`
      <div class="head">
        <img src=${LOGO} alt="" width="28" height="28" />
        <h1>${t('app.name')}</h1>
      </div>
      <nav aria-label=${t('side.sections')}>${SECTIONS.map((section) => this.#tab(section))}</nav>
      <section aria-label=${t(`side.${this.section}`)}>${this.#body()}</section>
      <div class="me">
        ${avatar(name)}
        <div><strong class="clip" dir="auto" title=${name}>${name}</strong><small class="clip">${email}</small></div>
        <settings-menu></settings-menu>
      </div>
    `;
  }

  #tab(section) {
    const choose = () => this.#choose(section);
    return html`<button type="button" aria-current=${section === this.section} @click=${choose}>
      ${t(`side.${section}`)}
    </button>`;
  }

  #body() {
    const { directory, actions, client } = this;
    switch (this.section) {
      case 'groups':
        return html`<group-list .directory=${directory} .actions=${actions}></group-list>`;
      case 'people':
        return html`<people-list .directory=${directory} .actions=${actions}></people-list>`;
      default:
        return html`<room-list .directory=${directory} .myId=${client.me.id}></room-list>`;
    }
  }

  #choose(section) {
    this.section = section;
    this.directory.browsing = section !== 'rooms';
    if (this.directory.browsing) this.directory.refreshOthers();
  }
}

customElements.define('madang-sidebar', MadangSidebar);
