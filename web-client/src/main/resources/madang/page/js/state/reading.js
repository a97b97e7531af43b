const READ_DELAY_MS = 250;

/**
 * Tells the server how far the member has read: what was on a visible page, a few messages in one go.
 * `said` hears of it when the server has taken it.
 */
export class Reading {
  #client;
  #roomId;
  #onSaid;
  #seen = 0;
  #told = 0;
  #timer = null;

  constructor({ client, roomId, onSaid }) {
    this.#client = client;
    this.#roomId = roomId;
    this.#onSaid = onSaid;
  }

  /** The newest message that was on the page while somebody could see it. */
  get seen() {
    return this.#seen;
  }

  see(seq) {
    this.#seen = Math.max(this.#seen, seq);
    if (this.#seen > this.#told) this.#timer ??= setTimeout(() => this.#tell(), READ_DELAY_MS);
  }

  /** Who goes on to another room has read this one all the same. */
  end() {
    if (this.#timer) this.#tell();
  }

  async #tell() {
    clearTimeout(this.#timer);
    this.#timer = null;
    const seq = this.#seen;
    try {
      await this.#client.markRead(this.#roomId, seq);
      this.#told = Math.max(this.#told, seq);
      this.#onSaid();
    } catch {
      // The next message that is seen tries again.
    }
  }
}
