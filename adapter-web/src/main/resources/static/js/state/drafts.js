const KEY = 'madang.drafts';

/** What was typed and not sent, by room. Kept over a reload of this tab; logging out forgets it. Says "change". */
class Drafts extends EventTarget {
  #byRoom = new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')));

  get(roomId) {
    return this.#byRoom.get(String(roomId)) ?? '';
  }

  set(roomId, text) {
    if (text === this.get(roomId)) return;
    if (text) this.#byRoom.set(String(roomId), text);
    else this.#byRoom.delete(String(roomId));
    this.#changed();
  }

  clear() {
    this.#byRoom.clear();
    this.#changed();
  }

  #changed() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#byRoom)));
    } catch {
      // Without room for the copy, the draft still lives as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const drafts = new Drafts();
