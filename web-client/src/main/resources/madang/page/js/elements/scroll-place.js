const NEAR_NEWEST_PX = 80;
const AROUND = 1.5; // how many screens above and below the visible part are rendered too
const GUESSED_ROW_PX = 52;
const STARTING_CHUNKS = 3;
const AIM_FROM_TOP = 0.25; // where on the screen the line "New messages" is placed

/**
 * The reader's place in a partly rendered log: which chunks are rendered, how high the others are, and
 * which row must not move when something above it changes.
 */
export class ScrollPlace {
  #shown = new Set();
  #heights = new Map();
  #anchor = null; // { key, top }
  #size = null; // of the log and of its window, when the place was last determined
  #aim = null; // an item to scroll to as soon as it is rendered

  isShown(chunkKey) {
    return this.#shown.has(chunkKey);
  }

  /** Scrolls to `item` with the next update; null cancels it. */
  aimAt(item) {
    this.#aim = item;
    this.#anchor = null;
  }

  /** Before an update: determines what must be rendered in any case. */
  prepare(chunks, { atNewest }) {
    const keys = chunks.map(({ key }) => key);
    const known = keys.filter((key) => this.#shown.has(key));
    const needed = known.length === 0 ? STARTING_CHUNKS : Number(atNewest);
    this.#shown = new Set([...known, ...keys.slice(keys.length - needed)]);
    if (this.#aim) this.#shown.add(this.#aim.chunk);
  }

  /** After an update: a chunk that is left out keeps its height, known or estimated. */
  holdGaps(root, chunks) {
    const counts = new Map(chunks.map(({ key, items }) => [String(key), items.length]));
    for (const element of root.querySelectorAll('.chunk')) {
      const key = element.dataset.chunk;
      const isShown = this.#shown.has(Number(key));
      const height = this.#heights.get(key) ?? counts.get(key) * GUESSED_ROW_PX;
      element.style.blockSize = isShown ? '' : `${height}px`;
    }
  }

  /** Determines the chunks around the reader; returns whether others must be rendered than now. */
  look(scroller) {
    this.#size = sizeOf(scroller);
    const { top, bottom, height } = scroller.getBoundingClientRect();
    const around = new Set();
    for (const element of scroller.querySelectorAll('.chunk')) {
      const box = element.getBoundingClientRect();
      const key = Number(element.dataset.chunk);
      if (this.#shown.has(key)) this.#heights.set(element.dataset.chunk, box.height);
      if (box.bottom >= top - AROUND * height && box.top <= bottom + AROUND * height) around.add(key);
    }
    const isSame = around.size === this.#shown.size && [...around].every((key) => this.#shown.has(key));
    if (!isSame) this.#shown = around;
    return !isSame;
  }

  /** Notes the first visible row, which `restore` puts back in its place. */
  remember(scroller) {
    if (!scroller || this.#aim) return;
    const { top } = scroller.getBoundingClientRect();
    for (const row of scroller.querySelectorAll('[data-key]')) {
      const box = row.getBoundingClientRect();
      if (box.bottom <= top) continue;
      this.#anchor = { key: row.dataset.key, top: box.top - top };
      return;
    }
  }

  restore(scroller) {
    const { top, height } = scroller.getBoundingClientRect();
    const wanted = this.#aim ? { key: this.#aim.key, top: height * AIM_FROM_TOP } : this.#anchor;
    const row = wanted && scroller.querySelector(`[data-key="${CSS.escape(wanted.key)}"]`);
    if (!row) return;
    this.#aim = null;
    this.#anchor = wanted;
    const moved = row.getBoundingClientRect().top - top - wanted.top;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  /** Whether the log or its window has changed its size since the place was last determined. */
  isResized(scroller) {
    return this.#size !== sizeOf(scroller);
  }

  /** Never while there is an item to scroll to. */
  isAtNewest({ scrollTop, scrollHeight, clientHeight }) {
    return !this.#aim && scrollHeight - clientHeight - scrollTop < NEAR_NEWEST_PX;
  }

  isNearTop({ scrollTop, clientHeight }) {
    return scrollTop < clientHeight;
  }

  /** The seq of the last completely visible message; null if there is none, or while scrolling to an item. */
  newestInSight(scroller) {
    if (this.#aim) return null;
    const { bottom } = scroller.getBoundingClientRect();
    let newest = null;
    for (const row of scroller.querySelectorAll('[data-seq]')) {
      if (row.getBoundingClientRect().bottom > bottom + 1) break;
      newest = Number(row.dataset.seq);
    }
    return newest;
  }
}

function sizeOf({ scrollHeight, clientHeight }) {
  return `${scrollHeight} ${clientHeight}`;
}
