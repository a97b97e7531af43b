import { coalesced } from '../client/timing.js';
import { languages } from './i18n.js';
import { byName } from './names.js';
import { seenBy } from './private-room.js';

const INBOX_DELAY_MS = 120;
const ROOMS_INTERVAL_MS = 5_000;
const OTHERS_INTERVAL_MS = 30_000;

/**
 * What the member can choose from: my rooms with unread counts, all group rooms, all people in the order of
 * their names. Asks again when the inbox says so; while there is no inbox, every so often. The group rooms
 * and the people are asked for again only while somebody is `browsing` them. Fires "change" only when
 * something did change.
 */
export class Directory extends EventTarget {
  #client;
  #timers = [];
  #answers = { rooms: [], groups: [], members: [] }; // as the server gave them
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

  /** The member's own rooms first: over a slow line, thousands of people take longer. */
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

  /** Answers whether there was an answer. */
  async #ask(what, asked) {
    // What we knew is better than nothing; the banner tells of a lost connection, and we ask again soon.
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
