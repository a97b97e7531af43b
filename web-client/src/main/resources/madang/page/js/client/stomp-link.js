import { Client, ReconnectionTimeMode } from '../vendor/stomp.js';
import { Problem } from './problem.js';

const MAX_PAUSE_MS = 60_000;
const RESTARTING = 1012; // a WebSocket close code

/**
 * One STOMP connection that reconnects automatically, and the answers to what was sent over it.
 *
 * `online` is true between the events "online" and "down". What was sent before "down" and not answered
 * may or may not have arrived; its handlers are not called any more, and the sender decides what to do at
 * the next "online". The event "rejected" reports an ERROR frame, after which the server closes the socket.
 */
export class StompLink extends EventTarget {
  #stomp;
  #answers = new Map(); // receipt id -> the handlers of what was sent with it
  #subscribers = new Map(); // subscription id -> its onRefused
  #receipts = 0;
  #pause = Promise.resolve(); // ends when the next attempt may begin
  #endPause = () => {};
  #state = 'stopped';

  constructor({ url, token }) {
    super();
    this.#stomp = new Client({
      brokerURL: url,
      connectHeaders: { Authorization: `Bearer ${token}` },
      connectionTimeout: 10_000,
      // Without a network, a proper close would take minutes.
      discardWebsocketOnCommFailure: true,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      // Random, so that the clients of a restarted server do not all reconnect at the same moment.
      reconnectDelay: 500 + Math.random() * 1_000,
      maxReconnectDelay: 15_000 + Math.random() * 10_000,
      beforeConnect: () => this.#pause,
      onConnect: () => this.#connected(),
      onWebSocketClose: (event) => this.#closed(event),
      onStompError: () => this.dispatchEvent(new Event('rejected')),
      onUnhandledReceipt: (frame) => this.#accepted(frame.headers),
    });
  }

  /** "stopped", "connecting" (for the first time), "online" or "reconnecting". */
  get state() {
    return this.#state;
  }

  get online() {
    return this.#state === 'online';
  }

  start() {
    this.#become('connecting');
    this.#stomp.activate();
  }

  stop() {
    // Without a DISCONNECT frame: closing the socket says the same and needs no answer.
    this.#stomp.deactivate({ force: true });
    this.#become('stopped');
  }

  /** Tries immediately instead of at the end of the current pause. */
  async wake() {
    this.#endPause();
    if (!this.#stomp.active || this.#stomp.webSocket) return;
    await this.#stomp.deactivate();
    this.#stomp.activate();
  }

  /** Drops the current connection or attempt, and continues as after any loss. */
  drop() {
    this.#stomp.forceDisconnect();
  }

  /**
   * Sends a JSON body. Exactly one of `onAccepted(receiptHeaders)` and `onRefused(problem)` is called, or
   * none if the connection is lost. Sending again under the same receipt replaces the handlers, so that a
   * late answer to the first attempt counts too.
   */
  send(destination, { receipt, headers, body, onAccepted, onRefused }) {
    this.#answers.set(receipt, { onAccepted, onRefused });
    this.#stomp.publish({ destination, headers: { ...headers, receipt }, body: JSON.stringify(body) });
  }

  /** Sends something that may be lost; without a connection, it is dropped. */
  tell(destination) {
    if (this.online) this.#stomp.publish({ destination });
  }

  /**
   * Subscribes with a receipt; the handlers as in `send`, and `onRefused` also when the server ends the
   * subscription later on. Returns a function that ends it, for as long as this connection lasts.
   */
  subscribe(destination, { headers = {}, onMessage, onAccepted, onRefused }) {
    const receipt = `subscribe-${++this.#receipts}`;
    this.#answers.set(receipt, { onAccepted, onRefused });
    const subscription = this.#stomp.subscribe(destination, onMessage, { ...headers, receipt });
    this.#subscribers.set(subscription.id, onRefused);
    return () => {
      this.#answers.delete(receipt);
      this.#subscribers.delete(subscription.id);
      subscription.unsubscribe();
    };
  }

  #connected() {
    // First, so that no refusal can arrive before its listener.
    this.#stomp.subscribe('/user/queue/replies', (frame) => this.#replied(JSON.parse(frame.body)));
    this.#become('online');
    this.dispatchEvent(new Event('online'));
  }

  #closed({ code, reason }) {
    this.#pauseFor(code === RESTARTING ? pauseAskedFor(reason) : 0);
    this.#answers.clear();
    this.#subscribers.clear();
    const wasOnline = this.online;
    this.#become(this.#stomp.active ? 'reconnecting' : 'stopped');
    if (wasOnline) this.dispatchEvent(new Event('down'));
  }

  #accepted(headers) {
    const receipt = headers['receipt-id'];
    const answer = this.#answers.get(receipt);
    this.#answers.delete(receipt);
    answer?.onAccepted(headers);
  }

  #pauseFor(ms) {
    this.#pause = new Promise((over) => {
      this.#endPause = over;
      setTimeout(over, ms);
    });
  }

  #replied(reply) {
    const onRefused = this.#answers.get(reply.receiptId)?.onRefused ?? this.#subscribers.get(reply.subscription);
    this.#answers.delete(reply.receiptId);
    onRefused?.(Problem.ofReply(reply));
  }

  #become(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('state'));
  }
}

/** The pause that a stopping server asks for, plus up to half of it, so that clients do not return together. */
function pauseAskedFor(reason) {
  const ms = Number(/retry-after-ms=(\d+)/.exec(reason)?.[1] ?? 0);
  return Math.min(ms, MAX_PAUSE_MS) * (1 + Math.random() / 2);
}
