/** The messages of one room that are in hand: sorted by seq, each seq once. */
export class MessageStore {
  #bySeq = new Map();
  #sorted = [];

  get messages() {
    return this.#sorted;
  }

  get oldestSeq() {
    return this.#sorted[0]?.seq ?? null;
  }

  get newestSeq() {
    return this.#sorted.at(-1)?.seq ?? null;
  }

  /** Adds what is new. A message known so far only from its receipt is replaced by the server's own copy. */
  add(messages) {
    let inOrder = true;
    for (const message of messages) {
      const known = this.#bySeq.get(message.seq);
      if (known && !known.provisional) continue;
      if (!known && message.seq > (this.newestSeq ?? 0)) this.#sorted.push(message);
      else inOrder = false;
      this.#bySeq.set(message.seq, message);
    }
    // Nearly always the news come last; a room with thousands of messages need not be sorted for each.
    if (!inOrder) this.#sorted = [...this.#bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  clear() {
    this.#bySeq.clear();
    this.#sorted = [];
  }
}
