import { soon } from './dom.js';
import { seenBy } from './private-room.js';

const ROOMS_INTERVAL_MS = 5_000;
const OTHERS_INTERVAL_MS = 30_000;

/**
 * What the member can choose from: my rooms with unread counts, all group rooms, all people.
 * Asks again every so often while the page is visible. Fires "change" only when something did change.
 */
export class Directory extends EventTarget {
  #http;
  #myId;
  #timers = [];
  #announce = soon(() => this.dispatchEvent(new Event('change')));
  #onVisible = () => this.#refreshVisible();

  constructor(http, myId) {
    super();
    this.#http = http;
    this.#myId = myId;
    this.myRooms = [];
    this.groupRooms = [];
    this.people = [];
    /** Whether the member's rooms are known. */
    this.loaded = false;
  }

  start() {
    this.refresh();
    // The server has no hint yet that a room list changed. When it has one, it takes the place of this.
    this.#timers = [
      setInterval(() => document.hidden || this.refreshRooms(), ROOMS_INTERVAL_MS),
      setInterval(() => document.hidden || this.#refreshOthers(), OTHERS_INTERVAL_MS),
    ];
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  stop() {
    this.#timers.forEach(clearInterval);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** People first: a private room is shown by the name of the other one in it. */
  async refresh() {
    await this.#refreshOthers();
    await this.refreshRooms();
  }

  refreshRooms() {
    return this.#fetch('myRooms', async () => {
      const rooms = await this.#http.myRooms();
      this.loaded = true;
      const myName = this.person(this.#myId)?.name;
      return rooms.map((room) => seenBy(myName, room));
    });
  }

  /** The room that the address names, if the member is in it. */
  myRoom(roomId) {
    return this.myRooms.find((room) => String(room.roomId) === roomId) ?? null;
  }

  groupRoom(roomId) {
    return this.groupRooms.find((room) => String(room.roomId) === roomId) ?? null;
  }

  person(memberId) {
    return this.people.find((person) => person.id === memberId) ?? null;
  }

  async #refreshOthers() {
    await Promise.all([
      this.#fetch('groupRooms', () => this.#http.groupRooms()),
      this.#fetch('people', () => this.#http.members()),
    ]);
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
