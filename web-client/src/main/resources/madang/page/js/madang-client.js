import { HttpApi } from './client/http-api.js';
import { Outbox } from './client/outbox.js';
import { RoomFeed } from './client/room-feed.js';
import { RoomPresence } from './client/room-presence.js';
import { StompLink } from './client/stomp-link.js';
import { throttled } from './client/timing.js';

const TYPING_INTERVAL_MS = 1_500;

/** Creates an account, without logging in. Throws a Problem. */
export function signUp(account, baseUrl = location.origin) {
  return new HttpApi({ baseUrl }).signUp(account);
}

/** Returns the session `{id, email, token}` for a MadangClient. Throws a Problem. */
export async function logIn({ email, password }, baseUrl = location.origin) {
  const { id, token } = await new HttpApi({ baseUrl }).logIn({ email, password });
  return { id, email, token };
}

/**
 * The client side of the chat, independent of any page: it does the client's part of delivery, so that its
 * user only has to show the result.
 *
 *   const client = new MadangClient({ session: await logIn({ email, password }) });
 *   client.connect();
 *   const feed = client.follow(roomId);
 *   feed.addEventListener('change', () => show(feed.messages, client.unconfirmed(roomId)));
 *   client.send(roomId, 'Hello');
 *
 * A feed has every message of its room once and in order, and who joined and left, across lost connections. A
 * sent message is among the unconfirmed until the server has stored it, and is sent again as often as needed.
 *
 * Who is in a room, who has read how far and who is typing is the room's presence:
 *
 *   const presence = client.presence(feed);
 *   presence.addEventListener('change', () => showPeople(presence.participants, presence.typing));
 *
 * Everything else (rooms, members, history) is one request each: see `client.http`.
 *
 * Events: "connection" (see `connection`), "outbox" (`detail.roomId`: its unconfirmed messages changed),
 * "inbox" (something happened in one of the member's rooms: `http.myRooms()` has changed), "session-ended"
 * (the token is no longer accepted; log in again).
 */
export class MadangClient extends EventTarget {
  #link;
  #outbox;
  #feeds = new Set();
  #presences = new Set();
  #tellTyping = throttled((roomId) => this.#link.tell(`/publish/${roomId}/typing`), TYPING_INTERVAL_MS);

  /** `storage` (like sessionStorage) keeps unconfirmed messages over a reload; without it they are in memory only. */
  constructor({ session, baseUrl = location.origin, storage = null }) {
    super();
    /** Whether the server sends "inbox" events; while it does not, poll the rooms. */
    this.inboxLive = false;
    this.me = { id: session.id, email: session.email };
    this.http = new HttpApi({ baseUrl, token: session.token, onUnauthorized: () => this.#sessionEnded() });
    this.#link = new StompLink({ url: socketUrl(baseUrl), token: session.token });
    this.#link.addEventListener('state', () => this.dispatchEvent(new Event('connection')));
    this.#link.addEventListener('online', () => this.#openInbox());
    this.#link.addEventListener('down', () => (this.inboxLive = false));
    this.#link.addEventListener('rejected', () => this.#askWhetherTheTokenIsGood());
    this.#outbox = new Outbox({ link: this.#link, storage, storageKey: `madang.outbox.${session.id}` });
    this.#outbox.addEventListener('stored', ({ detail }) => this.#showStored(detail));
    this.#outbox.addEventListener('change', ({ detail }) => {
      this.dispatchEvent(new CustomEvent('outbox', { detail }));
    });
  }

  /** "stopped", "connecting" (for the first time), "online" or "reconnecting". */
  get connection() {
    return this.#link.state;
  }

  connect() {
    this.#link.start();
  }

  disconnect() {
    for (const feed of this.#feeds) this.unfollow(feed);
    for (const presence of this.#presences) this.leavePresence(presence);
    this.#link.stop();
  }

  /** Call it when the page wakes up: reconnects immediately. */
  wake() {
    this.#link.wake();
  }

  /** The browser reports that there is no network: the connection need not wait until it notices. */
  networkLost() {
    this.#link.drop();
  }

  /** The network is back: reconnects immediately, even if an attempt began while it was away. */
  networkBack() {
    if (!this.#link.online) this.#link.drop();
    this.#link.wake();
  }

  /** Follows a room from its newest messages on, or from where an earlier feed's `position` ended. */
  follow(roomId, { afterSeq, epoch } = {}) {
    const feed = new RoomFeed({
      roomId,
      afterSeq,
      epoch,
      link: this.#link,
      http: this.http,
      onMessages: (messages) => this.#confirmOwn(messages),
    });
    this.#feeds.add(feed);
    feed.open();
    return feed;
  }

  unfollow(feed) {
    if (this.#feeds.delete(feed)) feed.close();
  }

  /** Opens the presence of a room that is followed; end it with `leavePresence`. */
  presence(feed) {
    const presence = new RoomPresence({ feed, myId: this.me.id, http: this.http });
    this.#presences.add(presence);
    presence.open();
    return presence;
  }

  leavePresence(presence) {
    if (this.#presences.delete(presence)) presence.close();
  }

  /** Reports that the member is typing; call it on each key press, the server is told once in a while. */
  typing(roomId) {
    if (this.inboxLive) this.#tellTyping(roomId);
  }

  /** Returns the client message id, under which the message is among the unconfirmed immediately. */
  send(roomId, message) {
    return this.#outbox.add(roomId, message);
  }

  unconfirmed(roomId) {
    return this.#outbox.entriesOf(roomId);
  }

  /** Sends a refused message again, and any waiting one immediately. */
  retry(clientMessageId) {
    this.#outbox.retry(clientMessageId);
    this.wake();
  }

  /** Discards a refused message. */
  discard(clientMessageId) {
    this.#outbox.discard(clientMessageId);
  }

  markRead(roomId, seq) {
    return this.http.markRead(roomId, seq);
  }

  isMine(message) {
    return message.senderId === this.me.id;
  }

  #openInbox() {
    this.#link.subscribe('/user/queue/inbox', {
      onMessage: () => {
        this.inboxLive = true;
        this.dispatchEvent(new Event('inbox'));
      },
      onAccepted: () => {},
      onRefused: () => {}, // a server without an inbox: then there are no "inbox" events
    });
  }

  // The message may arrive before its receipt, or instead of it if the connection is lost in between.
  #confirmOwn(messages) {
    for (const message of messages) {
      if (this.isMine(message)) this.#outbox.confirm(message.clientMessageId, message.seq);
    }
  }

  #showStored({ entry, seq }) {
    for (const feed of this.#feeds) {
      if (feed.roomId === entry.roomId) feed.addConfirmed(this.#asMessage(entry, seq));
    }
  }

  #asMessage({ roomId, message, clientMessageId, createdAt }, seq) {
    const { id, email } = this.me;
    return { roomId, seq, message, clientMessageId, senderId: id, senderEmail: email, sentAt: createdAt };
  }

  // An ERROR frame does not reliably say whether the token was the reason.
    // A request does: its 401 ends the session.
  #askWhetherTheTokenIsGood() {
    this.http.myRooms().catch(() => {});
  }

  #sessionEnded() {
    this.#link.stop();
    this.dispatchEvent(new Event('session-ended'));
  }
}

function socketUrl(baseUrl) {
  const url = new URL('/ws', baseUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
