import { coalesced } from '../client/timing.js';
import { languages } from './i18n.js';
import { byName } from './names.js';
import { seenBy } from './private-room.js';

const INBOX_DELAY_MS = 120;
const ROOMS_INTERVAL_MS = 5_000;
const OTHERS_INTERVAL_MS = 30_000;

/**
 * The member's rooms with unread counts, all group rooms, and all people, ordered by name. Reloads the rooms
 * when the inbox says so, or periodically while there is no inbox. Reloads the group rooms and the people
 * only while the member is `browsing` them. Fires "change" only if something has changed.
 */
export class Directory extends EventTarget {
  #client;
  #timers = [];
  #answers = { rooms: [], groups: [], members: [] }; // as the server returned them
  #announce = coalesced(() => this.dispatchEvent(new Event('change')), 0);
  #onInbox = coalesced(() => this.refreshRooms(), INBOX_DELAY_MS);
  #onVisible = () => document.hidden || this.refresh();
  #onLanguage = () => this.#sort();

  constructor(client) {
    super();
    this.#client = client;
    this.myRooms = [];
    this.groupRooms = [];
    this.people = [];
    /** Whether the member's rooms are known. */
    this.loaded = false;
    this.browsing = false;
  }

  start() {
    this.refresh();
    this.#timers = [
      setInterval(() => this.#client.inboxLive || document.hidden || this.refreshRooms(), ROOMS_INTERVAL_MS),
      setInterval(() => this.browsing && (document.hidden || this.refreshOthers()), OTHERS_INTERVAL_MS),
    ];
    this.#client.addEventListener('inbox', this.#onInbox);
    document.addEventListener('visibilitychange', this.#onVisible);
    languages.addEventListener('change', this.#onLanguage);
  }

  stop() {
    this.#timers.forEach(clearInterval);
    this.#onInbox.cancel();
    this.#announce.cancel();
    this.#client.removeEventListener('inbox', this.#onInbox);
    document.removeEventListener('visibilitychange', this.#onVisible);
    languages.removeEventListener('change', this.#onLanguage);
  }

  /** The member's own rooms first: on a slow connection, thousands of people take longer. */
  async refresh() {
    await this.refreshRooms();
    await this.refreshOthers();
  }

  async refreshRooms() {
    const known = await this.#ask('rooms', this.#client.http.myRooms());
    if (!known || this.loaded) return;
    this.loaded = true;
    this.#arrange();
  }

  async refreshOthers() {
    await Promise.all([
      this.#ask('groups', this.#client.http.groupRooms()),
      this.#ask('members', this.#client.http.members()),
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

  /** Returns whether the server responded. */
  async #ask(what, asked) {
    // Without a response the old list stays: the banner shows a lost connection, and the next request comes soon.
    const answer = await asked.catch(() => null);
    if (answer && answer !== this.#answers[what]) {
      this.#answers[what] = answer;
      if (what === 'members') this.#sort();
      else this.#arrange();
    }
    return answer !== null;
  }

  #sort() {
    this.people = this.#answers.members.toSorted(byName);
    this.#arrange();
  }

  #arrange() {
    this.groupRooms = this.#answers.groups;
    this.myRooms = this.#answers.rooms.map((room) => seenBy(this.me?.name, room));
    this.#announce();
  }
}
