import { css, html } from 'lit';
import { base } from '../styles/base.js';
import { problemText } from '../state/i18n.js';
import { MadangElement } from './madang-element.js';

const SHOWN_FOR_MS = 6_000;

/** A temporary message at the edge of the page, announced by screen readers. */
class MadangNotice extends MadangElement {
  static properties = { text: { state: true } };

  static styles = [
    base,
    css`
      p {
        position: fixed;
        inset: auto 1rem max(5.5rem, env(safe-area-inset-bottom)) 1rem;
        z-index: 3;
        max-inline-size: fit-content;
        margin-inline: auto;
        padding: 0.75rem 1.25rem;
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--paper);
        text-align: center;
        box-shadow: var(--shadow);
      }

      p:empty {
        visibility: hidden;
      }
    `,
  ];

  #timer = null;

  constructor() {
    super();
    this.text = '';
  }

  render() {
    return html`<p role="status">${this.text}</p>`;
  }

  show(text) {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = '';
    }, SHOWN_FOR_MS);
  }

  showProblem(problem) {
    this.show(problemText(problem));
  }
}

customElements.define('madang-notice', MadangNotice);
