import { LitElement } from 'lit';
import { languages } from '../state/i18n.js';

/** The base of all elements: they use the chosen language, and stop listening when they are removed. */
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

  /** Updates whenever `target` fires the event. */
  follow(target, type = 'change') {
    this.listen(target, type, () => this.requestUpdate());
  }

  /** Fires an event that reaches the elements around this one. */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Shows the problem if the work fails; returns whether it succeeded. */
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
