import { Problem } from './problem.js';

const NOT_MODIFIED = 304;

/**
 * The server's HTTP side, one method per request. Every method returns the parsed body (null if there is
 * none) or throws a Problem. Without a token only signUp and logIn make sense.
 */
export class HttpApi {
  #baseUrl;
  #token;
  #onUnauthorized;
  #lists = new Map(); // path -> the last response: { etag, text, list }

  constructor({ baseUrl, token = null, onUnauthorized = () => {} }) {
    this.#baseUrl = baseUrl;
    this.#token = token;
    this.#onUnauthorized = onUnauthorized;
  }

  signUp({ name, email, password }) {
    return this.#request('POST', '/member/create', { body: { name, email, password } });
  }

  logIn({ email, password }) {
    return this.#request('POST', '/member/doLogin', { body: { email, password } });
  }

  // Lists that are polled: while nothing in them has changed, the result is the same object.

  members() {
    return this.#list('/member/list');
  }

  myRooms() {
    return this.#list('/chat/my/rooms');
  }

  groupRooms() {
    return this.#list('/chat/room/group/list');
  }

  createGroupRoom(roomName) {
    return this.#request('POST', '/chat/room/group/create', { query: { roomName } });
  }

  joinGroupRoom(roomId) {
    return this.#request('POST', `/chat/room/group/${roomId}/join`);
  }

  leaveGroupRoom(roomId) {
    return this.#request('DELETE', `/chat/room/group/${roomId}/leave`);
  }

  /** Returns the id of the private room with that member, which is created if there is none. */
  openPrivateRoom(otherMemberId) {
    return this.#request('POST', '/chat/room/private/create', { query: { otherMemberId } });
  }

  /** A page of messages, oldest first; the newest ones unless `before` or `after` says otherwise. */
  history(roomId, { before, after, limit } = {}) {
    return this.#request('GET', `/chat/history/${roomId}`, { query: { before, after, limit } });
  }

  /** `{epoch, headSeq, events}`, oldest first. */
  events(roomId, { after, limit }) {
    return this.#request('GET', `/chat/room/${roomId}/events`, { query: { after, limit } });
  }

  /** `[{memberId, name, email, role, lastReadSeq}]` */
  participants(roomId) {
    return this.#request('GET', `/chat/room/${roomId}/participants`);
  }

  markRead(roomId, seq) {
    return this.#request('POST', `/chat/room/${roomId}/read`, { query: { seq } });
  }

  async #request(method, path, values) {
    return parse(await (await this.#fetch(method, path, values)).text());
  }

  async #list(path) {
    const known = this.#lists.get(path);
    const response = await this.#fetch('GET', path, { etag: known?.etag });
    const text = response.status === NOT_MODIFIED ? known.text : await response.text();
    const list = text === known?.text ? known.list : parse(text);
    this.#lists.set(path, { etag: response.headers.get('ETag'), text, list });
    return list;
  }

  async #fetch(method, path, { query = {}, body, etag } = {}) {
    const url = new URL(path, this.#baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    const headers = { Accept: 'application/json, application/problem+json' };
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    const language = globalThis.document?.documentElement.lang;
    if (language) headers['Accept-Language'] = language; // so that refusals are in the language of the page
    if (body) headers['Content-Type'] = 'application/json';
    if (etag) headers['If-None-Match'] = etag;

    const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
      throw Problem.unreachable();
    });
    if (response.ok || response.status === NOT_MODIFIED) return response;
    if (response.status === 401 && this.#token) this.#onUnauthorized();
    throw await Problem.ofResponse(response);
  }
}

function parse(text) {
  return text ? JSON.parse(text) : null;
}
