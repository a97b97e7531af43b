import { avatar, emit, h, iconButton, soon } from '../dom.js';
import { drafts } from '../drafts.js';
import { problemText, t } from '../i18n.js';
import { closeRoom } from '../route.js';
import { confirmDialog } from './confirm-dialog.js';
import './madang-composer.js';
import './madang-message-log.js';

const READ_DELAY_MS = 250;

/**
 * One room: what was said, and a place to say something.
 * Set `client`, `directory`, `room` and `actions` before it is connected.
 */
class MadangConversation extends HTMLElement {
  #feed = null;
  #log = h('madang-message-log');
  #note = h('p', { class: 'room-note', role: 'status' });
  #readSeq = 0;
  #readTimer = null;
  #showSoon = soon(() => this.#show());
  #onOutbox = ({ detail }) => detail.roomId === this.room.roomId && this.#showSoon();
  #onVisible = () => this.#markReadSoon();

  connectedCallback() {
    const { client, room } = this;
    const composer = Object.assign(h('madang-composer'), { draft: drafts.get(room.roomId) ?? '' });
    this.replaceChildren(this.#header(), this.#note, this.#log, composer);

    composer.addEventListener('draft', ({ detail }) => drafts.set(room.roomId, detail));
    composer.addEventListener('say', ({ detail }) => client.send(room.roomId, detail));
    this.#log.addEventListener('load-older', () => this.#loadOlder());
    this.#log.addEventListener('retry', ({ detail }) => client.retry(detail));
    this.#log.addEventListener('discard', ({ detail }) => client.discard(detail));
    client.addEventListener('outbox', this.#onOutbox);
    document.addEventListener('visibilitychange', this.#onVisible);

    this.#feed = client.follow(room.roomId);
    this.#feed.addEventListener('change', this.#showSoon);
    this.#show();
  }

  disconnectedCallback() {
    this.client.unfollow(this.#feed);
    this.client.removeEventListener('outbox', this.#onOutbox);
    document.removeEventListener('visibilitychange', this.#onVisible);
    if (this.#readTimer) this.#markRead(); // who goes on to another room has read this one all the same
  }

  #header() {
    const { roomId, roomName, isGroupChat } = this.room;
    const isGroup = isGroupChat === 'Y';
    return h(
      'div',
      { class: 'bar' },
      iconButton('back', t('room.back'), closeRoom),
      avatar(roomName),
      h(
        'div',
        { class: 'room-title' },
        h('h2', { dir: 'auto' }, roomName),
        h('small', {}, t(isGroup ? 'room.group' : 'room.private')),
      ),
      isGroup ? iconButton('leave', t('room.leave'), () => this.#leave()) : null,
    );
  }

  #show() {
    const { messages, hasOlder, state } = this.#feed;
    const unconfirmed = this.client.unconfirmed(this.room.roomId);
    this.#log.show({ messages, unconfirmed, hasOlder, isMine: (message) => this.client.isMine(message) });
    this.#note.textContent = this.#noteText(state, messages.length + unconfirmed.length > 0);
    this.#markReadSoon();
  }

  #noteText(state, hasMessages) {
    if (state === 'refused') return problemText(this.#feed.problem);
    if (hasMessages) return '';
    return t(state === 'live' ? 'room.empty' : 'room.opening');
  }

  async #loadOlder() {
    await this.#feed.loadOlder().catch((problem) => emit(this, 'problem', problem));
  }

  // Read is what was on a visible page; a few messages in one go make one request.
  #markReadSoon() {
    if (this.#readTimer || document.hidden || this.#feed.state !== 'live') return;
    if (this.#newestSeq() > this.#readSeq) this.#readTimer = setTimeout(() => this.#markRead(), READ_DELAY_MS);
  }

  async #markRead() {
    clearTimeout(this.#readTimer);
    this.#readTimer = null;
    this.#readSeq = this.#newestSeq();
    try {
      await this.client.markRead(this.room.roomId, this.#readSeq);
      await this.directory.refreshRooms();
    } catch {
      this.#readSeq = 0; // the next message, or the next look at the page, tries again
    }
  }

  #newestSeq() {
    return this.#feed.messages.at(-1)?.seq ?? 0;
  }

  async #leave() {
    const { roomId, roomName } = this.room;
    const sure = await confirmDialog({
      question: t('room.leave-question', { name: roomName }),
      consequence: t('room.leave-consequence'),
      yes: t('room.do-leave'),
      no: t('room.stay'),
    });
    if (sure) await this.actions.leave(roomId).catch((problem) => emit(this, 'problem', problem));
  }
}

customElements.define('madang-conversation', MadangConversation);
