import { css, html } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { MadangElement } from './madang-element.js';

/** Asks before something that cannot be undone. Escape means no. */
export function confirmDialog(texts) {
  const element = Object.assign(document.createElement('confirm-dialog'), { texts });
  document.body.append(element);
  return element.answer.finally(() => element.remove());
}

class ConfirmDialog extends MadangElement {
  static styles = [
    base,
    controls,
    css`
      dialog {
        max-inline-size: min(26rem, calc(100vw - 2rem));
        padding: 1.5rem;
        border: 1px solid var(--line);
        border-radius: 22px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
      }

      dialog::backdrop {
        background: rgb(20 18 14 / 0.45);
      }

      h2 {
        font-size: 1.125rem;
      }

      p {
        margin-block: 0.5rem 1.5rem;
        color: var(--ink-soft);
      }

      .buttons {
        display: flex;
        justify-content: end;
        gap: 0.5rem;
      }
    `,
  ];

  #resolve = null;

  constructor() {
    super();
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  render() {
    const { question, consequence, yes, no } = this.texts;
    return html`
      <dialog aria-labelledby="question" @close=${({ target }) => this.#resolve(target.returnValue === 'yes')}>
        <form method="dialog">
          <h2 id="question" dir="auto">${question}</h2>
          <p>${consequence}</p>
          <div class="buttons">
            <button value="no">${no}</button>
            <button value="yes" class="danger">${yes}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
  }
}

customElements.define('confirm-dialog', ConfirmDialog);
