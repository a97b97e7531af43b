import { html, nothing } from 'lit';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { badge, badgeStyle } from '../styles/badge.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon, iconButton } from '../styles/icons.js';
import { attention } from '../state/attention.js';
import { drafts } from '../state/drafts.js';
import { problemText, t } from '../state/i18n.js';
import { layOut } from '../state/message-layout.js';
import { readersBySeq } from '../state/readers.js';
import { Reading } from '../state/reading.js';
import { closePanel, closeRoom, isPanelOpen, openPanel } from '../state/route.js';
import { confirmDialog } from './confirm-dialog.js';
import { conversationStyle } from './madang-conversation-style.js';
import { MadangElement } from './madang-element.js';
import './madang-composer.js';
import './madang-message-log.js';
import './people-panel.js';
import './typing-line.js';

/** One room: its messages and the composer. Set `client`, `directory`, `room` and `actions` first. */
class MadangConversation extends MadangElement {
  static properties = {
    room: { attribute: false },
    items: { state: true },
    ready: { state: true },
    showsPeople: { state: true },
    announced: { state: true },
  };

  static styles = [base, controls, avatarStyle, badgeStyle, conversationStyle];

  #feed = null;
  #presence = null;
  #ownerNames = '';
  #reading = null;
  #unreadAfter = Infinity; // the last message above the line "New messages"
  #announcedSeq = null; // the newest message that was announced, or that was there at the start

  constructor() {
    super();
    this.items = [];
    this.ready = false;
    this.showsPeople = isPanelOpen();
    this.announced = '';
  }

  connectedCallback() {
    super.connectedCallback();
    const { client, directory, room } = this;
    const { roomId } = room;
    this.#feed = client.follow(roomId);
    this.#presence = client.presence(this.#feed);
    this.#reading = new Reading({ client, roomId, onSaid: () => client.inboxLive || directory.refreshRooms() });
    this.listen(this.#feed, 'change', () => this.#changed());
    this.follow(this.#presence);
    this.listen(this.#presence, 'change', () => this.#named());
    this.listen(directory, 'change', () => this.#named());
    this.listen(client, 'outbox', ({ detail }) => detail.roomId === roomId && this.#layOut());
    this.listen(attention, 'change', () => this.#looked());
    this.listen(this, 'keydown', (event) => this.#keyDown(event));
    this.listen(window, 'popstate', () => (this.showsPeople = isPanelOpen()));
    this.follow(directory);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.client.unfollow(this.#feed);
    this.client.leavePresence(this.#presence);
    this.#reading.end();
  }

  render() {
    const { roomId } = this.room;
    return html`
      ${this.#header()}
      <div class="body">
        <section class="talk">
          ${this.ready && !this.#feed.problem ? this.#log() : this.#notYet()}
          <typing-line .names=${this.#presence.typing}></typing-line>
          <madang-composer
            .draft=${drafts.get(roomId)}
            @draft=${({ detail }) => drafts.set(roomId, detail)}
            @typing=${() => this.client.typing(roomId)}
            @say=${({ detail }) => this.client.send(roomId, detail)}
          ></madang-composer>
        </section>
        ${this.showsPeople ? this.#people() : nothing}
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">${this.announced}</p>
    `;
  }

  #header() {
    const { roomName, isGroupChat } = this.room;
    const isGroup = isGroupChat === 'Y';
    return html`<div class="bar">
      ${this.#back()} ${avatar(roomName, { group: isGroup })}
      <div class="title">
        <h2 dir="auto" title=${roomName}>${roomName}</h2>
        <small class="clip">${this.#subtitle(isGroup)}</small>
      </div>
      ${iconButton('people', t('room.people'), () => (this.showsPeople ? closePanel() : this.#showPeople()))}
      ${isGroup ? iconButton('leave', t('room.leave'), () => this.#leave()) : nothing}
    </div>`;
  }

  /** On a phone, this is the only place that shows unread messages of other rooms. */
  #back() {
    const others = this.directory.myRooms.filter(({ roomId }) => roomId !== this.room.roomId);
    const unread = others.reduce((sum, { unReadCount }) => sum + unReadCount, 0);
    const label = t('room.back');
    return html`<button
      type="button"
      class="icon-button back"
      title=${label}
      aria-label=${label}
      aria-describedby="elsewhere"
      @click=${closeRoom}
    >
      ${icon('back')}
      <span id="elsewhere">${unread > 0 ? badge(unread, 'room.unread-elsewhere') : nothing}</span>
    </button>`;
  }

  #subtitle(isGroup) {
    const count = this.#presence.participants.length;
    if (!isGroup) return this.room.otherMember?.email ?? t('room.private');
    if (count === 0) return t('room.group');
    return count === 1 ? t('room.person-count') : t('room.people-count', { count });
  }

  #log() {
    const { messages, hasOlder } = this.#feed;
    const { participants } = this.#presence;
    return html`<madang-message-log
      .items=${this.items}
      .readers=${readersBySeq(messages, participants, this.client.me.id)}
      .participants=${participants}
      .myId=${this.client.me.id}
      .isGroup=${this.room.isGroupChat === 'Y'}
      .hasOlder=${hasOlder}
      .newCount=${this.#newCount(messages)}
      @load-older=${() => this.attempt(this.#feed.loadOlder())}
      @seen=${({ detail }) => this.#saw(detail)}
      @retry=${({ detail }) => this.client.retry(detail)}
      @discard=${({ detail }) => this.client.discard(detail)}
      @show-people=${() => this.#showPeople()}
    ></madang-message-log>`;
  }

  #newCount(messages) {
    const { seen } = this.#reading;
    const from = messages.findLastIndex(({ seq }) => seq <= seen) + 1;
    return messages.slice(from).filter((message) => !this.client.isMine(message)).length;
  }

  #notYet() {
    const { problem } = this.#feed;
    if (problem) return html`<p class="problem" role="alert">${problemText(problem)}</p>`;
    return html`<div class="bones" aria-hidden="true">
      ${[1, 2, 3, 4, 5].map(() => html`<div class="bone"></div>`)}
    </div>`;
  }

  #people() {
    return html`<people-panel
      .participants=${this.#presence.participants}
      .messages=${this.#feed.messages}
      .myId=${this.client.me.id}
      .isGroup=${this.room.isGroupChat === 'Y'}
      @chat=${({ detail }) => this.attempt(this.actions.chatWith(detail))}
      @close=${closePanel}
    ></people-panel>`;
  }

  #showPeople() {
    if (!this.showsPeople) openPanel();
    this.showsPeople = true;
  }

  #changed() {
    if (this.ready) {
      this.#announce();
      this.#layOut();
    } else if (this.#feed.messages.length > 0 || this.#feed.state === 'live') {
      this.#open();
    } else {
      this.requestUpdate();
    }
  }

  /** Shows nothing until the messages from where the reader left off are loaded. */
  async #open() {
    if (this.#announcedSeq !== null) return;
    this.#announcedSeq = this.#feed.messages.at(-1)?.seq ?? 0;
    if (this.room.unReadCount > 0) {
      this.#unreadAfter = this.room.lastReadSeq ?? this.#lastReadOf(this.room.unReadCount);
      await this.#feed.loadBackTo(this.#unreadAfter).catch(() => {});
    }
    this.#layOut();
    this.ready = true;
  }

  /** Not part of every update, because a room may have thousands of messages, and typing updates often. */
  #layOut() {
    this.items = layOut({
      messages: this.#feed.messages,
      // Only in a group: in a private room both are there from the beginning.
      comings: this.room.isGroupChat === 'Y' ? this.#comings() : [],
      unconfirmed: this.client.unconfirmed(this.room.roomId),
      isMine: (message) => this.client.isMine(message),
      unreadAfter: this.#unreadAfter,
    });
  }

  /** Shows the line about a new owner as soon as the owner's name is known. */
  #named() {
    const owners = this.#comings().filter(({ type }) => type === 'participant-changed');
    const names = owners.map(({ seq, memberName }) => `${seq} ${memberName}`).join();
    if (!this.ready || names === this.#ownerNames) return;
    this.#ownerNames = names;
    this.#layOut();
  }

  /** The event of a new owner has only an id; a line is left out while the name is not known. */
  #comings() {
    return this.#feed.comings
      .map((event) => ({ ...event, memberName: event.subjectId ? this.#nameOf(event.subjectId) : event.memberName }))
      .filter(({ memberName }) => memberName);
  }

  /** The name of a member, who may have left the room. */
  #nameOf(id) {
    const participant = this.#presence.participants.find(({ memberId }) => memberId === id);
    return participant?.name ?? this.directory.person(id)?.name;
  }

  /** For servers that give only the number of unread messages, not the position. */
  #lastReadOf(unread) {
    const { messages } = this.#feed;
    return (messages.at(-unread)?.seq ?? 1) - 1;
  }

  /** Announces new messages of others to screen readers: no history, and only the last one of a burst. */
  #announce() {
    const last = this.#feed.messages.at(-1);
    if (!last || !this.ready || last.seq <= this.#announcedSeq) return;
    this.#announcedSeq = last.seq;
    if (this.client.isMine(last)) return;
    this.announced = t('room.said', { name: last.senderName, text: last.message ?? t('room.removed') });
  }

  #saw(seq) {
    if (!attention.here || this.#feed.state !== 'live') return;
    const before = this.#reading.seen;
    this.#reading.see(seq);
    if (this.#reading.seen > before) this.requestUpdate();
  }

  /** The line "New messages" moves when the page loses attention, and stays while the reader reads on. */
  #looked() {
    if (attention.here) {
      this.renderRoot.querySelector('madang-message-log')?.comeBack();
    } else {
      const newest = this.#feed.messages.at(-1)?.seq ?? 0;
      if (this.#reading.seen >= newest) this.#unreadAfter = newest;
      this.#layOut();
    }
  }

  #keyDown(event) {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.showsPeople) closePanel();
    else closeRoom();
  }

  async #leave() {
    const { roomId, roomName } = this.room;
    const sure = await confirmDialog({
      question: t('room.leave-question', { name: roomName }),
      consequence: t('room.leave-consequence'),
      yes: t('room.do-leave'),
      no: t('room.stay'),
    });
    if (sure) await this.attempt(this.actions.leave(roomId));
  }
}

customElements.define('madang-conversation', MadangConversation);
