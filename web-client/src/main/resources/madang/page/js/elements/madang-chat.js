import { css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { iconButton, LOGO } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { RoomActions } from '../state/room-actions.js';
import { closeRoom, openRoomId } from '../state/route.js';
import { MadangElement } from './madang-element.js';
import './madang-banner.js';
import './madang-conversation.js';
import './madang-sidebar.js';

/** The rooms beside the conversation, or one of the two on a phone. Set `client` and `directory` first. */
class MadangChat extends MadangElement {
  static styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(18rem, 22.5rem) minmax(0, 1fr);
        grid-template-areas: 'banner banner' 'sidebar pane';
        block-size: 100dvh;
      }

      madang-banner {
        grid-area: banner;
      }

      madang-sidebar {
        grid-area: sidebar;
        min-block-size: 0;
        border-inline-end: 1px solid var(--line);
      }

      .pane {
        grid-area: pane;
        min-block-size: 0;
        background: var(--room);
      }

      .placeholder {
        position: relative;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 0.5rem;
        block-size: 100%;
        padding: 1.5rem;
        color: var(--ink-soft);
        text-align: center;
      }

      .placeholder h2 {
        margin-block-start: 0.75rem;
        color: var(--ink);
        font-size: 1.25rem;
      }

      .placeholder .primary {
        margin-block-start: 0.75rem;
      }

      .placeholder .icon-button {
        position: absolute;
        inset: 0.5rem auto auto 0.5rem;
      }

      @media (max-width: 46rem) {
        :host {
          grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
          grid-template-areas: 'banner' 'screen';
        }

        madang-sidebar,
        .pane {
          grid-area: screen;
          border: 0;
        }

        :host([data-screen='list']) .pane,
        :host([data-screen='room']) madang-sidebar {
          display: none;
        }
      }

      @media (min-width: 46.0625rem) {
        .placeholder .icon-button {
          display: none;
        }
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'main');
    this.actions ??= new RoomActions({ http: this.client.http, directory: this.directory });
    this.follow(this.directory);
    this.follow(window, 'hashchange');
  }

  render() {
    const roomId = openRoomId();
    const room = this.directory.myRoom(roomId);
    this.dataset.screen = roomId ? 'room' : 'list';
    return html`
      <madang-banner .client=${this.client}></madang-banner>
      <madang-sidebar .client=${this.client} .directory=${this.directory} .actions=${this.actions}></madang-sidebar>
      <section class="pane" aria-label=${room?.roomName ?? t('app.name')}>
        ${room ? keyed(roomId, this.#conversation(room)) : this.#placeholder(roomId)}
      </section>
    `;
  }

  #conversation(room) {
    return html`<madang-conversation
      .client=${this.client}
      .directory=${this.directory}
      .actions=${this.actions}
      .room=${room}
    ></madang-conversation>`;
  }

  #placeholder(roomId) {
    if (roomId && !this.directory.loaded) return nothing;
    const joinable = this.directory.groupRoom(roomId);
    const join = () => this.attempt(this.actions.join(roomId));
    return html`<div class="placeholder">
      ${roomId ? iconButton('back', t('room.back'), closeRoom) : nothing}
      <img src=${LOGO} alt="" width="56" height="56" />
      <h2 dir="auto">${joinable?.roomName ?? t('room.none-title')}</h2>
      <p>${t(roomId ? 'room.not-in' : 'room.none')}</p>
      ${joinable ? html`<button type="button" class="primary" @click=${join}>${t('side.join')}</button>` : nothing}
    </div>`;
  }
}

customElements.define('madang-chat', MadangChat);
