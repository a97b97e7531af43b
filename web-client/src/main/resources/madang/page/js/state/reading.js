const READ_DELAY_MS = 250;

/**
 * Reports to the server how far the member has read: what was visible, several messages in one request.
 * `onSaid` is called when the server has accepted it.
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

  /** The newest message that was visible while the page had attention. */
  get seen() {
    return this.#seen;
  }

  see(seq) {
    this.#seen = Math.max(this.#seen, seq);
    if (this.#seen > this.#told) this.#timer ??= setTimeout(() => this.#tell(), READ_DELAY_MS);
  }

  /** Reports what is pending when the member goes on to another room. */
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
