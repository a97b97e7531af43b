import { MessageStore } from './message-store.js';
import { Problem } from './problem.js';

const PAGE_SIZE = 100;
const OLDER_PAGE_SIZE = 200;
const RETRY_DELAY_MS = 3_000;

/**
 * Follows one room: its newest messages, then whatever comes, over any number of lost connections.
 *
 * Nothing is missed because it subscribes first and reads the history after the receipt, and because
 * `#position` only moves over numbers that are certain: everything up to it is in hand or is no message
 * (the log also counts joins and leaves, so holes between messages are normal). Nothing is shown twice
 * because the store keeps each seq once.
 *
 * Fires "change" when `messages`, `state`, `problem` or `hasOlder` changed.
 */
export class RoomFeed extends EventTarget {
  #link;
  #http;
  #onMessages;
  #store = new MessageStore();
  #early = null;
  #position;
  #epoch;
  #attempt = 0;
  #retryTimer = null;
  #unsubscribe = () => {};
  #loadingOlder = false;
  #onLinkUp = () => this.#subscribe();
  #onLinkDown = () => this.#down();

  /** `onMessages` hears of all messages that arrive, before "change" does. */
  constructor({ roomId, link, http, afterSeq = null, epoch = null, onMessages = () => {} }) {
    super();
    this.roomId = roomId;
    this.#link = link;
    this.#http = http;
    this.#position = afterSeq;
    this.#epoch = epoch;
    this.#onMessages = onMessages;
    /** "opening", "live", "down" (waiting for the connection) or "refused" (see `problem`). */
    this.state = 'opening';
    this.problem = null;
    this.hasOlder = false;
  }

  get messages() {
    return this.#store.messages;
  }

  /** Where to go on another time: `follow(roomId, feed.position)`. */
  get position() {
    return { afterSeq: this.#position, epoch: this.#epoch };
  }

  open() {
    this.#link.addEventListener('online', this.#onLinkUp);
    this.#link.addEventListener('down', this.#onLinkDown);
    if (this.#link.online) this.#subscribe();
    else this.#loadNewest(++this.#attempt); // to have something to read until the connection is there
  }

  close() {
    this.#link.removeEventListener('online', this.#onLinkUp);
    this.#link.removeEventListener('down', this.#onLinkDown);
    this.#endAttempt();
    this.#unsubscribe();
  }

  async loadOlder() {
    if (this.#loadingOlder || !this.hasOlder) return;
    this.#loadingOlder = true;
    try {
      const page = await this.#http.history(this.roomId, { before: this.#store.oldestSeq, limit: OLDER_PAGE_SIZE });
      this.hasOlder = page.length === OLDER_PAGE_SIZE;
      this.#add(page);
    } finally {
      this.#loadingOlder = false;
    }
  }

  /** Loads older messages until everything after `seq` is in hand, but no more than about `atMost`. */
  async loadBackTo(seq, atMost = 500) {
    while (this.hasOlder && this.#store.oldestSeq > seq + 1 && this.messages.length < atMost) {
      await this.loadOlder();
    }
  }

  /** Puts in a message of one's own that a receipt has confirmed. Says nothing about the numbers before it. */
  addConfirmed(message) {
    this.#add([{ ...message, provisional: true }]);
  }

  #subscribe() {
    const attempt = this.#endAttempt();
    const resuming = this.#epoch !== null && this.#position !== null;
    this.#early = resuming ? null : [];
    this.#unsubscribe();
    this.#unsubscribe = this.#link.subscribe(`/topic/${this.roomId}`, {
      headers: resuming ? { 'last-seq': String(this.#position), 'room-epoch': this.#epoch } : {},
      onMessage: (frame) => this.#received(JSON.parse(frame.body)),
      onAccepted: (headers) => this.#subscribed(headers, attempt),
      onRefused: (problem) => this.#refused(problem, () => this.#subscribe()),
    });
  }

  #subscribed(headers, attempt) {
    if (headers.resume === 'reset') {
      this.#epoch = null; // what is on the page stays until the new history replaces it
      this.#subscribe();
      return;
    }
    this.#epoch = headers['room-epoch'];
    const headSeq = Number(headers['head-seq']);
    if (headers.resume === 'complete') {
      this.#position = Math.max(this.#position, headSeq);
      this.#become('live');
    } else {
      this.#loadNewest(attempt, headSeq);
    }
  }

  #received(message) {
    // Until the history is there, a live message proves nothing about the ones before it.
    if (this.#early) {
      this.#early.push(message);
      return;
    }
    this.#position = Math.max(this.#position, message.seq);
    this.#add([message]);
  }

  /** With `headSeq`, the subscription is up, and the page joins it to the past; without, it is only to read. */
  async #loadNewest(attempt, headSeq = null) {
    let page;
    try {
      page = await this.#http.history(this.roomId, { limit: PAGE_SIZE });
    } catch (problem) {
      if (attempt === this.#attempt) this.#refused(problem, () => this.#loadNewest(attempt, headSeq));
      return;
    }
    if (attempt !== this.#attempt) return;

    const messages = [...page, ...(this.#early ?? [])];
    this.#store.clear();
    this.hasOlder = page.length === PAGE_SIZE;
    if (headSeq === null) {
      this.#add(messages);
      return;
    }
    this.#early = null;
    this.#position = Math.max(headSeq, ...messages.map((message) => message.seq));
    this.state = 'live';
    this.#add(messages);
  }

  #refused(problem, tryAgain) {
    if (problem.retryable) {
      this.#retryTimer = setTimeout(tryAgain, problem.retryAfterMs ?? RETRY_DELAY_MS);
    } else {
      this.problem = problem;
      this.#become('refused');
    }
  }

  #down() {
    this.#endAttempt();
    this.#unsubscribe = () => {}; // the subscription went with its connection
    if (this.state !== 'refused') this.#become('down');
  }

  /** Makes whatever is under way harmless, and answers the number of the next attempt. */
  #endAttempt() {
    clearTimeout(this.#retryTimer);
    return ++this.#attempt;
  }

  #add(messages) {
    this.#store.add(messages);
    this.#onMessages(messages);
    this.dispatchEvent(new Event('change'));
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
