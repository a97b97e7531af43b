import { problemText } from '../i18n.js';

const SHOWN_FOR_MS = 6_000;

/** One passing sentence at the edge of the page, read out by screen readers. */
class MadangNotice extends HTMLElement {
  #timer = null;

  connectedCallback() {
    this.setAttribute('role', 'status');
  }

  show(text) {
    this.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.replaceChildren(), SHOWN_FOR_MS);
  }

  showProblem(problem) {
    this.show(problemText(problem));
  }
}

customElements.define('madang-notice', MadangNotice);
