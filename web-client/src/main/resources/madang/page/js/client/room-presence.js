import { coalesced } from './timing.js';

const TYPING_SHOWN_MS = 4_000;
const REFRESH_DELAY_MS = 400;
const ANNOUNCE_DELAY_MS = 50;

/**
 * Who is in a room, how far each of them has read, and who is typing: all of it live and best effort.
 * A lost event is made up for by the next one, or when the connection is back.
 *
 * Fires "change" when `participants` or `typing` changed; several changes are merged.
 */
export class RoomPresence extends EventTarget {
  #feed;
  #myId;
  #http;
  #people = new Map(); // member id -> participant
  #typing = new Map(); // member id -> { name, timer }
  #onEvent = ({ detail }) => this.#received(detail);
  #onLive = () => this.#refresh(); // earlier changes are not sent again
  #refresh = coalesced(() => this.#load(), REFRESH_DELAY_MS);
  #announce = coalesced(() => this.dispatchEvent(new Event('change')), ANNOUNCE_DELAY_MS);

  constructor({ feed, myId, http }) {
    super();
    this.#feed = feed;
    this.#myId = myId;
    this.#http = http;
  }

  /** `[{memberId, name, email, role, lastReadSeq}]`; empty until it is known. */
  get participants() {
    return [...this.#people.values()];
  }

  /** The names of the others who are typing, in the order in which they began. */
  get typing() {
    return [...this.#typing.values()].map(({ name }) => name);
  }

  open() {
    this.#feed.addEventListener('event', this.#onEvent);
    this.#feed.addEventListener('live', this.#onLive);
    this.#load();
  }

  close() {
    this.#feed.removeEventListener('event', this.#onEvent);
    this.#feed.removeEventListener('live', this.#onLive);
    this.#refresh.cancel();
    this.#announce.cancel();
    for (const memberId of [...this.#typing.keys()]) this.#stopsTyping(memberId);
  }

  #received(event) {
    switch (event.type) {
      case 'typing':
        this.#startsTyping(event);
        break;
      case 'read-cursor-moved':
        this.#reads(event.memberId, event.lastReadSeq);
        break;
      case 'message-posted':
        this.#stopsTyping(event.memberId);
        this.#reads(event.memberId, event.seq);
        break;
      case 'participant-joined':
      case 'participant-left':
      case 'participant-changed':
        this.#refresh();
        break;
      default: // a kind of event that is newer than this page
    }
  }

  #reads(memberId, seq) {
    const reader = this.#people.get(memberId);
    if (!reader || reader.lastReadSeq >= seq) return;
    this.#people.set(memberId, { ...reader, lastReadSeq: seq });
    this.#announce();
  }

  #startsTyping({ memberId, memberName }) {
    if (memberId === this.#myId) return; // on another device
    clearTimeout(this.#typing.get(memberId)?.timer);
    const timer = setTimeout(() => this.#stopsTyping(memberId), TYPING_SHOWN_MS);
    this.#typing.set(memberId, { name: memberName, timer });
    this.#announce();
  }

  #stopsTyping(memberId) {
    const typing = this.#typing.get(memberId);
    if (!typing) return;
    clearTimeout(typing.timer);
    this.#typing.delete(memberId);
    this.#announce();
  }

  async #load() {
    const people = await this.#http.participants(this.#feed.roomId).catch(() => null);
    if (!people) return; // the next event or connection asks again
    const known = this.#people;
    this.#people = new Map(people.map((person) => [person.memberId, notBackwards(person, known)]));
    this.#announce();
  }
}

/** A live event may be newer than the response to an earlier request. */
function notBackwards(person, known) {
  const lastReadSeq = Math.max(person.lastReadSeq, known.get(person.memberId)?.lastReadSeq ?? 0);
  return { ...person, lastReadSeq };
}
