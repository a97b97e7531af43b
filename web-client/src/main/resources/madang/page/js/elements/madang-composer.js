import { html, nothing } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { LIMITS, lengthOf } from '../state/limits.js';
import { composerStyle } from './madang-composer-style.js';
import { EMOJI } from './emoji.js';
import { MadangElement } from './madang-element.js';

const COUNT_FROM = 3_500;

/**
 * The field for a new message. Fires "say" with the text, "draft" with every change of it and "typing" while
 * the member types. Set `draft` before it is connected.
 */
class MadangComposer extends MadangElement {
  static properties = { count: { state: true }, blank: { state: true } };
  static styles = [base, controls, composerStyle];

  constructor() {
    super();
    this.draft = '';
    this.count = 0;
    this.blank = true;
  }

  firstUpdated() {
    this.#field.value = this.draft;
    this.#changed();
    // On a phone, focus would open the keyboard over the messages.
    if (matchMedia('(pointer: fine)').matches) this.#field.focus();
  }

  render() {
    const over = this.count - LIMITS.message;
    return html`
      <form novalidate @submit=${this.#submitted}>
        <div class="box">
          <button
            type="button"
            class="icon-button"
            popovertarget="emoji"
            title=${t('composer.emoji')}
            aria-label=${t('composer.emoji')}
          >
            ${icon('smile')}
          </button>
          <textarea
            rows="1"
            enterkeyhint="send"
            dir="auto"
            aria-label=${t('composer.label')}
            aria-describedby="count"
            placeholder=${t('composer.placeholder')}
            @input=${this.#typed}
            @keydown=${this.#keyDown}
          ></textarea>
          <button
            type="submit"
            class="send"
            title=${t('composer.send')}
            aria-label=${t('composer.send')}
            ?disabled=${this.blank || over > 0}
          >
            ${icon('send')}
          </button>
        </div>
        <p id="count" ?data-over=${over > 0}>${this.#countText(over)}</p>
      </form>
      <div
        id="emoji"
        popover
        role="group"
        aria-label=${t('composer.emoji')}
        @click=${this.#picked}
        @keydown=${this.#keptIn}
      >
        ${EMOJI.map((emoji) => html`<button type="button">${emoji}</button>`)}
      </div>
    `;
  }

  get #field() {
    return this.renderRoot.querySelector('textarea');
  }

  #countText(over) {
    if (over > 0) return t('composer.too-long', { over });
    return this.count >= COUNT_FROM ? t('composer.left', { left: -over }) : nothing;
  }

  #keyDown(event) {
    if (this.renderRoot.querySelector('#emoji:popover-open')) this.#keptIn(event);
    // While a Korean syllable is being composed, Enter ends the syllable, not the message. Safari ends the
    // composition before the key event; there the key code 229 indicates it.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.#say();
  }

  /** Escape closes the emoji, but not the room. */
  #keptIn(event) {
    if (event.key === 'Escape') event.stopPropagation();
  }

  #submitted(event) {
    event.preventDefault();
    this.#say();
  }

  #say() {
    if (this.blank || this.count > LIMITS.message) return;
    // As typed: the server keeps it byte for byte.
    this.emit('say', this.#field.value);
    this.#field.value = '';
    this.#changed();
    this.#field.focus();
  }

  #typed() {
    this.#changed();
    if (!this.blank) this.emit('typing');
  }

  #changed() {
    const text = this.#field.value;
    this.count = lengthOf(text);
    this.blank = text.trim() === '';
    this.emit('draft', text);
  }

  #picked({ target }) {
    if (target.localName !== 'button') return;
    const field = this.#field;
    field.setRangeText(target.textContent, field.selectionStart, field.selectionEnd, 'end');
    this.renderRoot.getElementById('emoji').hidePopover();
    field.focus();
    this.#typed();
  }
}

customElements.define('madang-composer', MadangComposer);
