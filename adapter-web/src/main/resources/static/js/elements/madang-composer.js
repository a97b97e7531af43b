import { emit, h } from '../dom.js';
import { t } from '../i18n.js';

const MAX_CODE_POINTS = 4_000;
const COUNT_FROM = 3_000;

/**
 * Where a message is written. Says "say" with the text, and "draft" with every change of it.
 * Set `draft` before it is connected.
 */
class MadangComposer extends HTMLElement {
  #text = h('textarea', { rows: 1, enterkeyhint: 'send', 'aria-describedby': 'composer-count', dir: 'auto' });
  #count = h('span', { id: 'composer-count', class: 'count' });
  #send = h('button', { type: 'submit', class: 'send' }, h('span', { class: 'icon icon-send', 'aria-hidden': 'true' }));

  connectedCallback() {
    this.#text.setAttribute('aria-label', t('composer.label'));
    this.#text.placeholder = t('composer.placeholder');
    this.#send.setAttribute('aria-label', t('composer.send'));
    this.#send.title = t('composer.send');
    this.#text.addEventListener('input', () => this.#changed());
    this.#text.addEventListener('keydown', (event) => this.#keyDown(event));
    const form = h('form', { novalidate: true }, this.#text, this.#send, this.#count);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#say();
    });
    this.replaceChildren(form);
    this.#text.value = this.draft;
    this.#changed();
    // On a phone, focus would open the keyboard over the messages that one came to read.
    if (matchMedia('(pointer: fine)').matches) this.#text.focus();
  }

  #keyDown(event) {
    // While a Korean syllable is being composed, Enter ends the syllable, not the message. Safari ends the
    // composition before it tells of the key; there the key code 229 says so.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.#say();
  }

  #say() {
    if (this.#send.disabled) return;
    // As typed: the server keeps it byte for byte.
    emit(this, 'say', this.#text.value);
    this.#text.value = '';
    this.#changed();
    this.#text.focus();
  }

  #changed() {
    const text = this.#text.value;
    const count = Array.from(text).length; // code points, as the server counts: an emoji is one
    const over = count - MAX_CODE_POINTS;
    this.#send.disabled = text.trim() === '' || over > 0;
    this.#count.textContent = countText(count, over);
    this.#count.toggleAttribute('data-over', over > 0);
    emit(this, 'draft', text);
  }
}

function countText(count, over) {
  if (over > 0) return t('composer.too-long', { over });
  return count >= COUNT_FROM ? t('composer.count', { count, max: MAX_CODE_POINTS }) : '';
}

customElements.define('madang-composer', MadangComposer);
