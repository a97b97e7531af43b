import { coalesced } from '../client/timing.js';
import { seenBy } from './private-room.js';

const INBOX_DELAY_MS = 120;
const ROOMS_INTERVAL_MS = 5_000;
const OTHERS_INTERVAL_MS = 30_000;

/**
 * What the member can choose from: my rooms with unread counts, all group rooms, all people.
 * Asks again when the inbox says so; while there is no inbox, every so often. Fires "change" only when
 * something did change.
 */
export class Directory extends EventTarget {
  #client;
  #timers = [];
  #announce = coalesced(() => this.dispatchEvent(new Event('change')), 0);
  #onInbox = coalesced(() => this.refreshRooms(), INBOX_DELAY_MS);
  #onVisible = () => this.#refreshVisible();

  constructor(client) {
    super();
    this.#client = client;
    this.myRooms = [];
    this.groupRooms = [];
    this.people = [];
    /** Whether the member's rooms are known. */
    this.loaded = false;
  }

  start() {
    this.refresh();
    this.#timers = [
      setInterval(() => this.#client.inboxLive || document.hidden || this.refreshRooms(), ROOMS_INTERVAL_MS),
      setInterval(() => document.hidden || this.refreshOthers(), OTHERS_INTERVAL_MS),
    ];
    this.#client.addEventListener('inbox', this.#onInbox);
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  stop() {
    this.#timers.forEach(clearInterval);
    this.#onInbox.cancel();
    this.#announce.cancel();
    this.#client.removeEventListener('inbox', this.#onInbox);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** People first: a private room is shown by the name of the other one in it. */
  async refresh() {
    await this.refreshOthers();
    await this.refreshRooms();
  }

  refreshRooms() {
    return this.#fetch('myRooms', async () => {
      const rooms = await this.#client.http.myRooms();
      this.loaded = true;
      return rooms.map((room) => seenBy(this.me?.name, room));
    });
  }

  async refreshOthers() {
    await Promise.all([
      this.#fetch('groupRooms', () => this.#client.http.groupRooms()),
      this.#fetch('people', () => this.#client.http.members()),
    ]);
  }

  /** The room that the address names, if the member is in it. */
  myRoom(roomId) {
    return this.myRooms.find((room) => String(room.roomId) === String(roomId)) ?? null;
  }

  groupRoom(roomId) {
    return this.groupRooms.find((room) => String(room.roomId) === String(roomId)) ?? null;
  }

  person(memberId) {
    return this.people.find((person) => person.id === memberId) ?? null;
  }

  get me() {
    return this.person(this.#client.me.id);
  }

  get others() {
    return this.people.filter((person) => person.id !== this.#client.me.id);
  }

  #refreshVisible() {
    if (!document.hidden) this.refresh();
  }

  async #fetch(name, ask) {
    const before = JSON.stringify([this.loaded, this[name]]);
    // What we knew is better than nothing; the banner tells of a lost connection, and we ask again soon.
    this[name] = await ask().catch(() => this[name]);
    if (JSON.stringify([this.loaded, this[name]]) !== before) this.#announce();
  }
}
