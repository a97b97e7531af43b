import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { badge, badgeStyle } from '../styles/badge.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { attention } from '../state/attention.js';
import { drafts } from '../state/drafts.js';
import { t } from '../state/i18n.js';
import { openRoom, openRoomId } from '../state/route.js';
import { search } from '../state/search.js';
import { shortLabel } from '../state/when.js';
import { finder, FINDER_FROM } from './finder.js';
import { listBones, listStyle } from './list-style.js';
import { MadangElement } from './madang-element.js';

/** The member's rooms with the last message and the unread count. Fires "browse" with another section. */
class RoomList extends MadangElement {
  static properties = { sought: { state: true } };

  static styles = [
    base,
    controls,
    avatarStyle,
    badgeStyle,
    listStyle,
    css`
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 64px;
      }

      .row[aria-current='true'] {
        background: var(--accent-soft);
      }

      .line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        inline-size: 100%;
        min-inline-size: 0;
      }

      .line > :first-child {
        min-inline-size: 0;
      }

      time {
        color: var(--ink-soft);
        font-size: 0.75rem;
        white-space: nowrap;
      }

      .preview {
        color: var(--ink-soft);
        font-size: 0.875rem;
      }

      [data-unread] .preview {
        color: var(--ink);
      }

      .draft {
        color: var(--clay);
      }
    `,
  ];

  #open = openRoomId();

  constructor() {
    super();
    this.sought = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.directory);
    this.follow(drafts);
    this.listen(window, 'hashchange', () => this.#opened());
    this.follow(attention);
  }

  render() {
    const { loaded, myRooms } = this.directory;
    if (!loaded) return listBones();
    if (myRooms.length === 0) return this.#empty();
    const finds = search(this.sought);
    const found = myRooms.filter(({ roomName, otherMember }) => finds(roomName, otherMember?.email ?? ''));
    return html`
      ${myRooms.length < FINDER_FROM ? nothing : finder(t('side.search-chats'), (sought) => (this.sought = sought))}
      <ul>
        ${repeat(found, ({ roomId }) => roomId, (room) => html`<li>${this.#row(room)}</li>`)}
      </ul>
      ${found.length === 0 ? html`<div class="empty"><h2>${t('side.nothing-found')}</h2></div>` : nothing}
    `;
  }

  /** After closing a room with the keyboard, the focus is on its row. */
  #opened() {
    const closed = openRoomId() ? null : this.#open;
    this.#open = openRoomId();
    this.requestUpdate();
    if (!closed) return;
    requestAnimationFrame(() => {
      const isFocusLost = document.activeElement === document.body;
      if (isFocusLost) this.renderRoot.querySelector(`[data-room='${closed}']`)?.focus();
    });
  }

  #row(room) {
    const isOpen = String(room.roomId) === openRoomId();
    // The open room is being read, even if the server does not know it yet.
    const unread = isOpen && attention.here ? 0 : room.unReadCount;
    const at = room.lastMessage && new Date(room.lastMessage.sentAt);
    return html`<button
      type="button"
      class="row"
      data-room=${room.roomId}
      aria-current=${isOpen}
      ?data-unread=${unread > 0}
      @click=${() => openRoom(room.roomId)}
    >
      ${avatar(room.roomName, { group: room.isGroupChat === 'Y' })}
      <span class="text">
        <span class="line">
          <strong class="clip" dir="auto" title=${room.roomName}>${room.roomName}</strong>
          ${at ? html`<time datetime=${at.toISOString()}>${shortLabel(at)}</time>` : nothing}
        </span>
        <span class="line">${this.#preview(room, isOpen)}${unread > 0 ? badge(unread, 'side.unread') : nothing}</span>
      </span>
    </button>`;
  }

  #preview({ roomId, isGroupChat, lastMessage }, isOpen) {
    const draft = drafts.get(roomId).trim();
    if (draft && !isOpen) {
      return html`<span class="preview clip" dir="auto"><span class="draft">${t('side.draft')}</span> ${draft}</span>`;
    }
    const text = lastMessage ? this.#said(lastMessage, isGroupChat === 'Y') : this.#nothingSaid(isGroupChat, lastMessage);
    return html`<span class="preview clip" dir="auto">${text}</span>`;
  }

  #said({ message, senderId, senderName }, isGroup) {
    const text = message ?? t('room.removed');
    if (senderId === this.myId) return t('side.you-said', { text });
    return isGroup ? t('room.said', { name: senderName, text }) : text;
  }

  #nothingSaid(isGroupChat, lastMessage) {
    if (lastMessage === null) return t('side.no-message');
    return t(isGroupChat === 'Y' ? 'room.group' : 'room.private');
  }

  #empty() {
    const browse = (section) => () => this.emit('browse', section);
    return html`<div class="empty">
      <h2>${t('side.no-rooms-title')}</h2>
      <p>${t('side.no-rooms')}</p>
      <button type="button" class="primary" @click=${browse('people')}>${t('side.browse-people')}</button>
      <button type="button" @click=${browse('groups')}>${t('side.browse-groups')}</button>
    </div>`;
  }
}

customElements.define('room-list', RoomList);
