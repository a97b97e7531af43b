/** The events of one kind of a room that are loaded, sorted by seq, each seq once. */
export class EventStore {
  #bySeq = new Map();
  #sorted = [];

  get sorted() {
    return this.#sorted;
  }

  /** Adds new events. A message known only from its receipt is replaced by the server's copy. */
  add(events) {
    let inOrder = true;
    for (const event of events) {
      const known = this.#bySeq.get(event.seq);
      if (known && !known.provisional) continue;
      if (!known && event.seq > (this.#sorted.at(-1)?.seq ?? 0)) this.#sorted.push(event);
      else inOrder = false;
      this.#bySeq.set(event.seq, event);
    }
    // New events nearly always come last, so a room with thousands of messages is rarely sorted.
    if (!inOrder) this.#sorted = [...this.#bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  clear() {
    this.#bySeq.clear();
    this.#sorted = [];
  }
}
