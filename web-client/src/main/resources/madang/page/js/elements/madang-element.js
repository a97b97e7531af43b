import { LitElement } from 'lit';
import { languages } from '../state/i18n.js';

/** What our elements have in common: they speak the chosen language, and let go of what they listened to. */
export class MadangElement extends LitElement {
  #letGo = [];

  connectedCallback() {
    super.connectedCallback();
    this.listen(languages, 'change', () => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#letGo.forEach((letGo) => letGo());
    this.#letGo = [];
  }

  /** Listens for as long as the element is on the page. */
  listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.#letGo.push(() => target.removeEventListener(type, listener));
  }

  /** Shows itself anew whenever `target` says that it changed. */
  follow(target, type = 'change') {
    this.listen(target, type, () => this.requestUpdate());
  }

  /** Tells the elements around this one. */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Tells the page when what was asked for did not work; answers whether it did. */
  async attempt(work) {
    try {
      await work;
      return true;
    } catch (problem) {
      this.emit('problem', problem);
      return false;
    }
  }
}
