import { newClientMessageId } from './client-message-id.js';

const ANSWER_TIMEOUT_MS = 10_000;
const RETRY_DELAY_MS = 2_000;

/**
 * The messages that the server has not confirmed yet.
 *
 * An entry is sent again under the same client message id until a receipt (or the message itself) arrives:
 * after a lost connection, a missing answer or a temporary refusal. The server stores it once, however often
 * it arrives. In each room one entry is in flight at a time, so that a repeated message does not change
 * places with its neighbours.
 *
 * Fires "change" when the entries of a room changed, and "stored" with the entry and its seq.
 * With a `storage` (like sessionStorage) entries survive a reload of the page.
 */
export class Outbox extends EventTarget {
  #link;
  #storage;
  #storageKey;
  #entries;
  #turns = new Map(); // room id -> the timer of the entry in flight, or of the pause before it

  constructor({ link, storage = null, storageKey }) {
    super();
    this.#link = link;
    this.#storage = storage;
    this.#storageKey = storageKey;
    this.#entries = this.#load();
    link.addEventListener('online', () => this.#sendAll());
    link.addEventListener('down', () => this.#waitAll());
  }

  /** The room's entries, oldest first: `{clientMessageId, message, createdAt, state, code}`. */
  entriesOf(roomId) {
    return this.#entries.filter((entry) => entry.roomId === roomId);
  }

  add(roomId, message) {
    const entry = {
      clientMessageId: newClientMessageId(),
      roomId,
      message,
      createdAt: new Date().toISOString(),
      /** "waiting" (for the connection), "sending", "retrying" or "refused" (then `code` says why). */
      state: this.#link.online ? 'sending' : 'waiting',
      code: null,
    };
    this.#entries.push(entry);
    this.#changed(roomId);
    this.#sendNext(roomId);
    return entry.clientMessageId;
  }

  /** Sends a refused entry again, as the newest of its room; sends any other entry without further delay. */
  retry(clientMessageId) {
    const entry = this.#entries.find((each) => each.clientMessageId === clientMessageId);
    if (entry?.state === 'refused') {
      this.#take(clientMessageId);
      this.add(entry.roomId, entry.message);
    } else if (entry?.state === 'retrying') {
      this.#sendAgain(entry);
    }
  }

  discard(clientMessageId) {
    const entry = this.#take(clientMessageId);
    if (entry) this.#changed(entry.roomId);
  }

  /** The server has stored it. Harmless when called twice, or for an entry of another tab. */
  confirm(clientMessageId, seq) {
    const entry = this.#take(clientMessageId);
    if (!entry) return;
    if (entry.state !== 'refused') this.#endTurn(entry.roomId);
    this.dispatchEvent(new CustomEvent('stored', { detail: { entry, seq } }));
    this.#changed(entry.roomId);
    this.#sendNext(entry.roomId);
  }

  #sendNext(roomId) {
    if (!this.#link.online || this.#turns.has(roomId)) return;
    const entry = this.entriesOf(roomId).find(({ state }) => state !== 'refused');
    if (!entry) return;

    this.#turns.set(roomId, setTimeout(() => this.#sendAgain(entry), ANSWER_TIMEOUT_MS));
    this.#link.send(`/publish/${roomId}`, {
      receipt: `send-${entry.clientMessageId}`,
      headers: { 'client-msg-id': entry.clientMessageId, 'content-type': 'application/json' },
      body: { message: entry.message },
      onAccepted: (headers) => this.confirm(entry.clientMessageId, Number(headers.seq)),
      onRefused: (problem) => this.#refused(entry, problem),
    });
    this.#changed(roomId);
  }

  #sendAgain(entry) {
    this.#endTurn(entry.roomId);
    entry.state = 'retrying';
    this.#changed(entry.roomId);
    this.#sendNext(entry.roomId);
  }

  #refused(entry, problem) {
    if (!this.#entries.includes(entry)) return;
    this.#endTurn(entry.roomId);
    if (problem.retryable) {
      entry.state = 'retrying';
      const pause = problem.retryAfterMs ?? RETRY_DELAY_MS;
      this.#turns.set(entry.roomId, setTimeout(() => this.#sendAgain(entry), pause));
    } else {
      entry.state = 'refused';
      entry.code = problem.code;
      this.#sendNext(entry.roomId);
    }
    this.#changed(entry.roomId);
  }

  #sendAll() {
    for (const entry of this.#entries) {
      if (entry.state === 'waiting') entry.state = 'sending';
    }
    for (const roomId of this.#rooms()) {
      this.#sendNext(roomId);
      this.#changed(roomId);
    }
  }

  #waitAll() {
    for (const roomId of this.#rooms()) {
      this.#endTurn(roomId);
      for (const entry of this.entriesOf(roomId)) {
        if (entry.state !== 'refused') entry.state = 'waiting';
      }
      this.#changed(roomId);
    }
  }

  #rooms() {
    return new Set(this.#entries.map((entry) => entry.roomId));
  }

  #endTurn(roomId) {
    clearTimeout(this.#turns.get(roomId));
    this.#turns.delete(roomId);
  }

  #take(clientMessageId) {
    const index = this.#entries.findIndex((entry) => entry.clientMessageId === clientMessageId);
    return index < 0 ? null : this.#entries.splice(index, 1)[0];
  }

  #changed(roomId) {
    this.#save();
    this.dispatchEvent(new CustomEvent('change', { detail: { roomId } }));
  }

  #save() {
    try {
      this.#storage?.setItem(this.#storageKey, JSON.stringify(this.#entries));
    } catch {
      // If the storage is full, the copy that would survive a reload is lost; the entry is still sent from memory.
    }
  }

  #load() {
    const entries = JSON.parse(this.#storage?.getItem(this.#storageKey) ?? '[]');
    return entries.map((entry) => (entry.state === 'refused' ? entry : { ...entry, state: 'waiting' }));
  }
}
