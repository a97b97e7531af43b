import { EventStore } from './event-store.js';

const PAGE_SIZE = 100;
const OLDER_PAGE_SIZE = 200;
const RETRY_DELAY_MS = 3_000;

const COMINGS = new Set(['participant-joined', 'participant-left', 'participant-changed']);

/**
 * Follows one room: its newest events, then live ones, over any number of lost connections.
 *
 * Nothing is missed, because it subscribes first and reads the log after the receipt, and because the numbers
 * of a room's events have no holes: everything from `#from` to `#position` is loaded. Nothing is shown twice,
 * because each seq is kept once.
 *
 * Fires "change" when `messages`, `comings`, `state`, `problem` or `hasOlder` changed, "event" with each event
 * and each ephemeral event of the subscription, and "live" whenever a subscription is established.
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

  /** `onMessages` is called with all messages that arrive, before "change" is fired. */
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

  /** Who joined, left or became the owner: `[{type, seq, at, memberId, memberName}]`. */
  get comings() {
    return this.#comings.sorted;
  }

  get hasOlder() {
    return this.#from > 1;
  }

  /** Where to resume later: `follow(roomId, feed.position)`. */
  get position() {
    return { afterSeq: this.#position, epoch: this.#epoch };
  }

  open() {
    this.#link.addEventListener('online', this.#onLinkUp);
    this.#link.addEventListener('down', this.#onLinkDown);
    if (this.#link.online) this.#subscribe();
    else this.#loadNewest(++this.#attempt); // to have something to show until the connection is there
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
      if (end !== this.#from) return; // the newest page was loaded again meanwhile
      this.#from = from;
      this.#add(events);
    } finally {
      this.#loadingOlder = false;
    }
  }

  /** Loads older messages until everything after `seq` is loaded, but no more than about `atMost`. */
  async loadBackTo(seq, atMost = 500) {
    while (this.hasOlder && this.#from > seq + 1 && this.messages.length < atMost) {
      await this.loadOlder();
    }
  }

  /** Adds an own message that a receipt has confirmed. The events before it may still be missing. */
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
      this.#epoch = null; // the page keeps what it shows until the new history replaces it
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
    if (!event.seq) return; // an ephemeral event has no position in the log
    // Until the page before it is loaded, earlier events may be missing.
    if (this.#early) {
      this.#early.push(event);
      return;
    }
    this.#position = Math.max(this.#position, event.seq);
    this.#add([event]);
  }

  /** With `headSeq`, the subscription is established and continues this page; without, the page is only for reading. */
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
    this.#unsubscribe = () => {}; // the subscription ended with its connection
    if (this.state !== 'refused') this.#become('down');
  }

  /** Invalidates whatever is in progress, and returns the number of the next attempt. */
  #endAttempt() {
    clearTimeout(this.#retryTimer);
    return ++this.#attempt;
  }

  /** Ignores kinds of events that are newer than this page. */
  #add(events) {
    this.#comings.add(events.filter(({ type }) => COMINGS.has(type)));
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

/** In the form of the history. */
function asMessage({ roomId, seq, message, clientMessageId, memberId, memberName, memberEmail, at }) {
  const sender = { senderId: memberId, senderName: memberName, senderEmail: memberEmail };
  return { roomId, seq, message, clientMessageId, ...sender, sentAt: at };
}
