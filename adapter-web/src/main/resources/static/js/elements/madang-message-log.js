import { emit, h, icon } from '../dom.js';
import { t } from '../i18n.js';
import { KeyedList } from '../keyed-list.js';
import { layOut } from '../message-layout.js';
import { createDayRow, createMessageRow, updateMessageRow } from './message-row.js';

const NEAR_PX = 80;
const LOAD_OLDER_PX = 240;

/**
 * What was said in a room. Stays at the newest message while one is there, and keeps its place while one
 * reads further up. Says "load-older", "retry" and "discard" (with the client message id).
 */
class MadangMessageLog extends HTMLElement {
  #older = h('button', { type: 'button', class: 'quiet older', onclick: () => emit(this, 'load-older') });
  #list = h('div', { class: 'messages', role: 'log', 'aria-live': 'off' });
  #scroller = h('div', { class: 'scroller', tabindex: 0, onscroll: () => this.#scrolled() }, this.#older, this.#list);
  #newest = h('button', { type: 'button', class: 'newest', hidden: true, onclick: () => this.#toNewest() });
  #rows = new KeyedList(this.#list, {
    keyOf: (item) => item.key,
    create: (item) => (item.day ? createDayRow(item) : createMessageRow(item)),
    update: (row, item) => item.day || updateMessageRow(row, item),
  });
  #atNewest = true;
  #firstKey = null;
  #lastKey = null;
  // A keyboard that opens, a composer that grows or a window that turns must not hide the newest message.
  #resized = new ResizeObserver(() => this.#atNewest && this.#toNewest());

  connectedCallback() {
    this.#older.textContent = t('room.older');
    this.#list.setAttribute('aria-label', t('room.log'));
    this.#newest.replaceChildren(icon('down'), t('room.newest'));
    this.replaceChildren(this.#scroller, this.#newest);
    this.#resized.observe(this.#scroller);
    this.#resized.observe(this.#list);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
  }

  show({ messages, unconfirmed, hasOlder, isMine }) {
    const items = layOut({ messages, unconfirmed, isMine });
    const first = items.find((item) => !item.day);
    const last = items.at(-1);
    const hasNews = this.#lastKey !== null && last?.key !== this.#lastKey;
    const isPrepended = this.#firstKey !== null && first?.key !== this.#firstKey;
    this.#firstKey = first?.key ?? null;
    this.#lastKey = last?.key ?? null;

    // Only what is said now is read out, not a page of history.
    this.#list.setAttribute('aria-live', hasNews && !isPrepended ? 'polite' : 'off');
    const toBottom = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    this.#older.hidden = !hasOlder;
    this.#rows.show(items);

    if (this.#atNewest || (hasNews && last.state !== 'stored')) this.#toNewest();
    else if (isPrepended) this.#scroller.scrollTop = this.#scroller.scrollHeight - toBottom;
    else if (hasNews) this.#newest.hidden = false;
  }

  #toNewest() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#atNewest = true;
    this.#newest.hidden = true;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    this.#atNewest = scrollHeight - clientHeight - scrollTop < NEAR_PX;
    if (this.#atNewest) this.#newest.hidden = true;
    if (scrollTop < LOAD_OLDER_PX && !this.#older.hidden) emit(this, 'load-older');
  }
}

customElements.define('madang-message-log', MadangMessageLog);
