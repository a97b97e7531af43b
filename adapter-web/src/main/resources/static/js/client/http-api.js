import { Problem } from './problem.js';

/**
 * The server's HTTP side, one method per request. Every method answers the parsed body (null when there
 * is none) or throws a Problem. Without a token only signUp and logIn make sense.
 */
export class HttpApi {
  #baseUrl;
  #token;
  #onUnauthorized;

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

  members() {
    return this.#request('GET', '/member/list');
  }

  myRooms() {
    return this.#request('GET', '/chat/my/rooms');
  }

  groupRooms() {
    return this.#request('GET', '/chat/room/group/list');
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

  /** Answers the id of the one private room with that member, made now if there was none. */
  openPrivateRoom(otherMemberId) {
    return this.#request('POST', '/chat/room/private/create', { query: { otherMemberId } });
  }

  /** A page of messages, oldest first; the newest ones unless `before` or `after` says otherwise. */
  history(roomId, { before, after, limit } = {}) {
    return this.#request('GET', `/chat/history/${roomId}`, { query: { before, after, limit } });
  }

  /** `[{memberId, name, email, role, lastReadSeq}]` */
  participants(roomId) {
    return this.#request('GET', `/chat/room/${roomId}/participants`);
  }

  markRead(roomId, seq) {
    return this.#request('POST', `/chat/room/${roomId}/read`, { query: { seq } });
  }

  async #request(method, path, { query = {}, body } = {}) {
    const url = new URL(path, this.#baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    const headers = { Accept: 'application/json, application/problem+json' };
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    const language = globalThis.document?.documentElement.lang;
    if (language) headers['Accept-Language'] = language; // refusals are read by whoever reads the page
    if (body) headers['Content-Type'] = 'application/json';

    const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
      throw Problem.unreachable();
    });
    if (response.ok) return parse(await response.text());
    if (response.status === 401 && this.#token) this.#onUnauthorized();
    throw await Problem.ofResponse(response);
  }
}

function parse(text) {
  return text ? JSON.parse(text) : null;
}
