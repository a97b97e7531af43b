import { emit, h, iconButton } from '../dom.js';
import { t } from '../i18n.js';
import { RoomActions } from '../room-actions.js';
import { closeRoom, openRoomId } from '../route.js';
import './madang-banner.js';
import './madang-conversation.js';
import './madang-sidebar.js';

/**
 * Rooms beside the conversation, or one of the two on a phone (`data-screen` says which).
 * Set `client` and `directory` before it is connected.
 */
class MadangChat extends HTMLElement {
  #actions;
  #pane = h('section', { class: 'pane' });
  #roomShown = null;
  #onChange = () => this.#show();

  connectedCallback() {
    const { client, directory } = this;
    this.setAttribute('role', 'main');
    this.#actions = new RoomActions({ http: client.http, directory });
    this.replaceChildren(
      Object.assign(h('madang-banner'), { client }),
      Object.assign(h('madang-sidebar'), { directory, me: client.me, actions: this.#actions }),
      this.#pane,
    );
    directory.addEventListener('change', this.#onChange);
    addEventListener('hashchange', this.#onChange);
    this.#show();
  }

  disconnectedCallback() {
    this.directory.removeEventListener('change', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
  }

  #show() {
    const roomId = openRoomId();
    const room = this.directory.myRoom(roomId);
    this.dataset.screen = roomId ? 'room' : 'list';
    document.title = room ? `${room.roomName} · ${t('app.name')}` : t('app.name');

    if (room && roomId === this.#roomShown) return;
    this.#roomShown = room ? roomId : null;
    this.#pane.replaceChildren(room ? this.#conversation(room) : this.#placeholder(roomId));
  }

  #conversation(room) {
    return Object.assign(h('madang-conversation'), {
      room,
      client: this.client,
      directory: this.directory,
      actions: this.#actions,
    });
  }

  #placeholder(roomId) {
    const joinable = this.directory.groupRoom(roomId);
    return h(
      'div',
      { class: 'placeholder' },
      roomId && iconButton('back', t('room.back'), closeRoom),
      h('img', { src: '/icon.svg', alt: '', width: 56, height: 56 }),
      joinable && h('h2', {}, joinable.roomName),
      h('p', {}, t(this.#placeholderText(roomId))),
      joinable && h('button', { type: 'button', class: 'primary', onclick: () => this.#join(roomId) }, t('side.join')),
    );
  }

  #join(roomId) {
    this.#actions.join(roomId).catch((problem) => emit(this, 'problem', problem));
  }

  #placeholderText(roomId) {
    if (!roomId) return 'room.none';
    return this.directory.loaded ? 'room.not-in' : 'room.opening';
  }
}

customElements.define('madang-chat', MadangChat);
