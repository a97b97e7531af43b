import { EventStore } from './event-store.js';

const PAGE_SIZE = 100;
const OLDER_PAGE_SIZE = 200;
const RETRY_DELAY_MS = 3_000;

/**
 * Follows one room: its newest events, then whatever comes, over any number of lost connections.
 *
 * Nothing is missed because it subscribes first and reads the log after the receipt, and because the numbers
 * of a room's events have no holes: everything from `#from` to `#position` is in hand. Nothing is shown twice
 * because each seq is kept once.
 *
 * Fires "change" when `messages`, `comings`, `state`, `problem` or `hasOlder` changed, "event" with each event
 * and each passing signal that the subscription brings, and "live" whenever a subscription stands.
 */
export class RoomFeed extends EventTarget {
  #link;
  #http;
  #onMessages;
  #messages = new EventStore();
  #comings = new EventStore();
  #early = null;
  #from = null;
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
  }

  get messages() {
    return this.#messages.sorted;
  }

  /** Who came and who went: `[{type, seq, at, memberId, memberName}]`. */
  get comings() {
    return this.#comings.sorted;
  }

  get hasOlder() {
    return this.#from > 1;
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
    const end = this.#from;
    try {
      const { from, events } = await this.#page(end - 1, OLDER_PAGE_SIZE);
      if (end !== this.#from) return; // the newest page was loaded anew meanwhile
      this.#from = from;
      this.#add(events);
    } finally {
      this.#loadingOlder = false;
    }
  }

  /** Loads older messages until everything after `seq` is in hand, but no more than about `atMost`. */
  async loadBackTo(seq, atMost = 500) {
    while (this.hasOlder && this.#from > seq + 1 && this.messages.length < atMost) {
      await this.loadOlder();
    }
  }

  /** Puts in a message of one's own that a receipt has confirmed. Says nothing about the numbers before it. */
  addConfirmed(message) {
    this.#addMessages([{ ...message, provisional: true }]);
  }

  #subscribe() {
    const attempt = this.#endAttempt();
    const resuming = this.#epoch !== null && this.#position !== null;
    this.#early = resuming ? null : [];
    this.#unsubscribe();
    this.#unsubscribe = this.#link.subscribe(`/topic/${this.roomId}/events`, {
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
    this.dispatchEvent(new Event('live'));
  }

  #received(event) {
    this.dispatchEvent(new CustomEvent('event', { detail: event }));
    if (!event.seq) return; // a signal passes and has no place in the log
    // Until the page before it is there, a live event proves nothing about the ones before.
    if (this.#early) {
      this.#early.push(event);
      return;
    }
    this.#position = Math.max(this.#position, event.seq);
    this.#add([event]);
  }

  /** With `headSeq`, the subscription is up, and the page joins it to the past; without, it is only to read. */
  async #loadNewest(attempt, headSeq = null) {
    let page;
    try {
      page = await this.#page(headSeq ?? (await this.#head()), PAGE_SIZE);
    } catch (problem) {
      if (attempt === this.#attempt) this.#refused(problem, () => this.#loadNewest(attempt, headSeq));
      return;
    }
    if (attempt !== this.#attempt) return;

    this.#messages.clear();
    this.#comings.clear();
    this.#from = page.from;
    const events = [...page.events, ...(this.#early ?? [])];
    if (headSeq !== null) {
      this.#early = null;
      this.#position = Math.max(headSeq, ...events.map(({ seq }) => seq));
      this.state = 'live';
    }
    this.#add(events);
  }

  async #head() {
    const { headSeq } = await this.#http.events(this.roomId, { after: 0, limit: 1 });
    return headSeq;
  }

  /** The events up to `to`, at most `size` of them, and the number of the first. */
  async #page(to, size) {
    const after = Math.max(0, to - size);
    const { events } = await this.#http.events(this.roomId, { after, limit: to - after });
    return { from: after + 1, events };
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

  /** Kinds of events that are newer than this page are passed over. */
  #add(events) {
    this.#comings.add(events.filter(({ type }) => type === 'participant-joined' || type === 'participant-left'));
    this.#addMessages(events.filter(({ type }) => type === 'message-posted').map(asMessage));
  }

  #addMessages(messages) {
    this.#messages.add(messages);
    this.#onMessages(messages);
    this.dispatchEvent(new Event('change'));
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** As the history has it. */
function asMessage({ roomId, seq, message, clientMessageId, memberId, memberName, memberEmail, at }) {
  const sender = { senderId: memberId, senderName: memberName, senderEmail: memberEmail };
  return { roomId, seq, message, clientMessageId, ...sender, sentAt: at };
}
