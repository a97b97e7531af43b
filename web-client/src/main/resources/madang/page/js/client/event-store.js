/** What is in hand of one room, of one kind: sorted by seq, each seq once. */
export class EventStore {
  #bySeq = new Map();
  #sorted = [];

  get sorted() {
    return this.#sorted;
  }

  /** Adds what is new. What is known so far only from a receipt is replaced by the server's own copy. */
  add(events) {
    let inOrder = true;
    for (const event of events) {
      const known = this.#bySeq.get(event.seq);
      if (known && !known.provisional) continue;
      if (!known && event.seq > (this.#sorted.at(-1)?.seq ?? 0)) this.#sorted.push(event);
      else inOrder = false;
      this.#bySeq.set(event.seq, event);
    }
    // Nearly always the news come last; a room with thousands of messages need not be sorted for each.
    if (!inOrder) this.#sorted = [...this.#bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  clear() {
    this.#bySeq.clear();
    this.#sorted = [];
  }
}
