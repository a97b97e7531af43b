/**
 * Shows a list of items as children of an element, and touches only what changed: a row that stays keeps
 * its node, and with it focus, selection and scroll position.
 */
export class KeyedList {
  #parent;
  #keyOf;
  #create;
  #update;
  #rows = new Map();

  /** `create(item)` answers a row's element; `update(element, item)` runs for new and for kept rows. */
  constructor(parent, { keyOf, create, update = () => {} }) {
    this.#parent = parent;
    this.#keyOf = keyOf;
    this.#create = create;
    this.#update = update;
  }

  show(items) {
    const rows = new Map();
    for (const item of items) {
      const key = this.#keyOf(item);
      const row = this.#rows.get(key) ?? this.#create(item);
      this.#update(row, item);
      rows.set(key, row);
    }
    for (const [key, row] of this.#rows) {
      if (!rows.has(key)) row.remove();
    }
    this.#rows = rows;
    this.#putInOrder();
  }

  #putInOrder() {
    let next = this.#parent.firstElementChild;
    for (const row of this.#rows.values()) {
      if (row === next) next = next.nextElementSibling;
      else this.#parent.insertBefore(row, next);
    }
  }
}
