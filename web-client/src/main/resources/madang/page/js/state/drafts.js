const KEY = 'madang.drafts';

/**
 * What was typed and not sent, by room. Kept over a reload of this tab and over a login that has run out;
 * logging out forgets it. Says "change".
 */
class Drafts extends EventTarget {
  #memberId = null;
  #byRoom = new Map();

  /** Whose they are from now on. What somebody else has left is forgotten. */
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
      // Without room for the copy, the draft still lives as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const drafts = new Drafts();
