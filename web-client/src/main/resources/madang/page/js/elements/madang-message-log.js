import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatarStyle } from '../styles/avatar.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { icon } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { inChunks } from '../state/message-layout.js';
import { readCount } from '../state/readers.js';
import { MadangElement } from './madang-element.js';
import { messageLogStyle } from './message-log-style.js';
import { logRow } from './message-row.js';
import { messageStyle } from './message-style.js';
import { ScrollPlace } from './scroll-place.js';

const NOBODY = [];

/**
 * The messages of a room. Renders the part of a long log around the reader, stays at the newest message
 * while the reader is there, and keeps its place while the reader is further up.
 * Fires "load-older", "seen" (with the seq of the newest message in sight), "retry", "discard", "show-people".
 */
class MadangMessageLog extends MadangElement {
  static properties = {
    items: { attribute: false },
    readers: { attribute: false },
    participants: { attribute: false },
    hasOlder: { attribute: false },
    newCount: { attribute: false },
    atNewest: { state: true },
  };

  static styles = [base, controls, avatarStyle, messageLogStyle, messageStyle];

  #chunks = [];
  #place = new ScrollPlace();
  #resized = new ResizeObserver(() => this.#settle());
  #ownLast = null;
  #buttons = {
    retry: (clientMessageId) => this.emit('retry', clientMessageId),
    discard: (clientMessageId) => this.emit('discard', clientMessageId),
    showPeople: () => this.emit('show-people'),
    unfolded: new Set(),
    unfold: (item) => this.#unfold(item),
  };

  constructor() {
    super();
    this.items = [];
    this.atNewest = true;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  willUpdate(changed) {
    if (!changed.has('items')) return;
    this.#chunks = inChunks(this.items);
    const last = this.items.at(-1);
    const saidNow = last && last.state !== 'stored' && last.key !== changed.get('items')?.at(-1)?.key;
    if (saidNow) this.atNewest = true; // a sender wants to see the own message
    this.#ownLast = this.items.findLast(({ mine }) => mine);
  }

  update(changed) {
    if (this.hasUpdated) this.#place.remember(this.#scroller);
    this.#place.prepare(this.#chunks, { atNewest: this.atNewest });
    super.update(changed);
  }

  render() {
    return html`
      <div class="scroller" tabindex="0" role="region" aria-label=${t('room.log')} @scroll=${this.#scrolled}>
        ${this.hasOlder ? html`<div class="older"><div class="bone"></div></div>` : nothing}
        <div class="messages" role="log" aria-live="off" aria-label=${t('room.log')}>
          ${repeat(this.#chunks, ({ key }) => key, (chunk) => this.#chunk(chunk))}
        </div>
        ${this.items.some(({ kind }) => kind === 'message') ? nothing : this.#empty()}
      </div>
      ${this.atNewest ? nothing : this.#newestButton()}
    `;
  }

  firstUpdated() {
    this.#toNews();
  }

  updated() {
    this.#place.holdGaps(this.renderRoot, this.#chunks);
    this.#watch();
    this.#settle();
  }

  /** A reader who comes back continues where they left off: messages in between were not seen. */
  comeBack() {
    if (this.atNewest) this.#toNews();
    this.#look();
  }

  #toNews() {
    const start = this.items.find(({ kind }) => kind === 'unread');
    if (!start) return;
    this.atNewest = false;
    this.#place.aimAt(start);
  }

  /** Determines what is visible, and what has to be rendered around it. */
  #look() {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (this.#place.look(scroller, this.#chunks)) this.requestUpdate();
    const seq = this.atNewest ? this.#newestSeq() : this.#place.newestInSight(scroller);
    if (seq) this.emit('seen', seq);
    if (this.hasOlder && this.#place.isNearTop(scroller)) this.emit('load-older');
  }

  get #scroller() {
    return this.renderRoot.querySelector('.scroller');
  }

  #chunk({ key, items }) {
    const rows = this.#place.isShown(key)
      ? repeat(items, (item) => item.key, (item) => this.#row(item))
      : nothing;
    return html`<div class="chunk" data-chunk=${key}>${rows}</div>`;
  }

  #empty() {
    return html`<div class="empty"><h3>${t('room.empty-title')}</h3><p>${t('room.empty')}</p></div>`;
  }

  #row(item) {
    const status = item === this.#ownLast && item.seq ? this.#status(item.seq) : null;
    return logRow(item, this.readers.get(item.seq) ?? NOBODY, status, this.#buttons);
  }

  #status(seq) {
    const { read, of } = readCount(seq, this.participants, this.myId);
    if (read === 0) return t('read.sent');
    if (!this.isGroup) return t('read.read');
    return read === of ? t('read.all') : t('read.by', { count: read });
  }

  #newestButton() {
    const count = this.newCount;
    const text = count === 1 ? t('room.newest-one') : t('room.newest-count', { count });
    return html`<button type="button" class="newest" ?data-news=${count > 0} @click=${this.#toNewest}>
      ${icon('down')}${count > 0 ? text : t('room.to-newest')}
    </button>`;
  }

  /** Unfolding keeps the place; folding scrolls the message into view. */
  #unfold(item) {
    const { unfolded } = this.#buttons;
    const isOpen = unfolded.delete(item.key);
    if (isOpen) this.#place.aimAt(item);
    else unfolded.add(item.key);
    this.atNewest = false;
    this.requestUpdate();
  }

  /** Marks folded messages whose text does not fit. */
  #markCut() {
    for (const bubble of this.renderRoot.querySelectorAll('.bubble[data-folded]')) {
      bubble.closest('.message').toggleAttribute('data-cut', bubble.scrollHeight > bubble.clientHeight + 1);
    }
  }

  #toNewest() {
    this.atNewest = true;
    this.#place.aimAt(null);
  }

  #scrolled() {
    // If a keyboard opens during a scroll, the edge of the log has moved, not the reader.
    if (this.#place.isResized(this.#scroller)) {
      this.#settle();
      return;
    }
    this.#place.remember(this.#scroller);
    this.atNewest = this.#place.isAtNewest(this.#scroller);
    this.#look();
  }

  /** Keeps the reader's place after anything has changed its size. */
  #settle() {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#markCut();
    if (this.atNewest) scroller.scrollTop = scroller.scrollHeight;
    else this.#place.restore(scroller);
    // If everything fits, there are no scroll events, and the reader is at the newest message.
    this.atNewest ||= this.#place.isAtNewest(scroller);
    this.#look();
  }

  #newestSeq() {
    return this.items.findLast(({ seq }) => seq)?.seq;
  }

  // A keyboard that opens, a composer that grows or a window that turns must not hide the newest message.
  #watch() {
    for (const element of this.renderRoot.querySelectorAll('.scroller, .messages')) this.#resized.observe(element);
  }
}

customElements.define('madang-message-log', MadangMessageLog);
