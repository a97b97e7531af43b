const KEY = 'madang.drafts';

/**
 * Unsent texts, by room. They survive a reload of this tab and an expired session; logging out discards
 * them. Fires "change".
 */
class Drafts extends EventTarget {
  #memberId = null;
  #byRoom = new Map();

  /** Sets the member whose drafts these are, and discards those of anyone else. */
  belongTo(memberId) {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    this.#memberId = memberId;
    this.#byRoom = new Map(kept?.memberId === memberId ? Object.entries(kept.byRoom) : []);
  }

  get(roomId) {
    return this.#byRoom.get(String(roomId)) ?? '';
  }

  set(roomId, text) {
    if (text === this.get(roomId)) return;
    if (text) this.#byRoom.set(String(roomId), text);
    else this.#byRoom.delete(String(roomId));
    try {
      const byRoom = Object.fromEntries(this.#byRoom);
      sessionStorage.setItem(KEY, JSON.stringify({ memberId: this.#memberId, byRoom }));
    } catch {
      // Without space for the copy, the draft lasts as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const drafts = new Drafts();
