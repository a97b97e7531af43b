import { css, html, nothing } from 'lit';
import { base } from '../styles/base.js';
import { t } from '../state/i18n.js';
import { MadangElement } from './madang-element.js';

/** Who is typing. Always takes its space, so that nothing moves when someone begins. */
class TypingLine extends MadangElement {
  static properties = { names: { attribute: false } };

  static styles = [
    base,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        block-size: 1.625rem;
        max-inline-size: 54rem;
        margin-inline: auto;
        padding-inline: 1.5rem;
        color: var(--ink-soft);
        font-size: 0.8125rem;
      }

      .dots {
        display: flex;
        gap: 3px;
      }

      .dots i {
        inline-size: 5px;
        block-size: 5px;
        border-radius: 50%;
        background: var(--accent);
        animation: breathe 1.2s ease-in-out infinite;
      }

      .dots i:nth-child(2) {
        animation-delay: 0.2s;
      }

      .dots i:nth-child(3) {
        animation-delay: 0.4s;
      }
    `,
  ];

  constructor() {
    super();
    this.names = [];
  }

  render() {
    return html`<div>${this.names.length > 0 ? this.#who() : nothing}</div>`;
  }

  #who() {
    const [name, other] = this.names;
    const key = ['one', 'two'][this.names.length - 1] ?? 'many';
    const text = t(`room.typing-${key}`, { name, other, count: this.names.length });
    return html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span class="clip" dir="auto">${text}</span>`;
  }
}

customElements.define('typing-line', TypingLine);
