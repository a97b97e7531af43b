import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { iconButton } from '../styles/icons.js';
import { t } from '../state/i18n.js';
import { byName } from '../state/names.js';
import { shortLabel } from '../state/when.js';
import { listStyle } from './list-style.js';
import { MadangElement } from './madang-element.js';

/**
 * The participants, and how far each of them has read. Fires "close", and in a group room "chat" with the id
 * of a member for a private chat.
 */
class PeoplePanel extends MadangElement {
  static properties = { participants: { attribute: false }, messages: { attribute: false } };

  static styles = [
    base,
    controls,
    avatarStyle,
    listStyle,
    css`
      section {
        display: flex;
        flex-direction: column;
        inline-size: 19rem;
        block-size: 100%;
        border-inline-start: 1px solid var(--line);
        background: var(--paper);
      }

      .head {
        display: flex;
        align-items: center;
        padding: 0.5rem 0.5rem 0.5rem 1.25rem;
      }

      .head h3 {
        flex: 1;
        font-size: 1rem;
      }

      ul {
        flex: 1;
        overflow-y: auto;
        padding: 0 0.5rem 0.75rem;
      }

      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 64px;
      }

      @media (max-width: 64rem) {
        section {
          position: absolute;
          inset: 0 0 0 auto;
          z-index: 1;
          inline-size: min(100%, 22rem);
          box-shadow: var(--shadow);
        }
      }

      @media (max-width: 46rem) {
        section {
          inline-size: 100%;
          border: 0;
        }
      }
    `,
  ];

  render() {
    const people = this.participants.toSorted(byName);
    return html`<section aria-label=${t('room.people')}>
      <div class="head">
        <h3>${t('room.people')}</h3>
        ${iconButton('close', t('room.close-people'), () => this.emit('close'))}
      </div>
      <ul tabindex="0" aria-label=${t('room.people')}>
        ${repeat(people, ({ memberId }) => memberId, (person) => html`<li>${this.#row(person)}</li>`)}
      </ul>
    </section>`;
  }

  #row(person) {
    const isMe = person.memberId === this.myId;
    const name = isMe ? t('room.myself', person) : person.name;
    return html`<div class="row">
      ${avatar(person.name)}
      <span class="text">
        <strong dir="auto">${name}</strong>
        ${this.isGroup && person.role === 'OWNER' ? html`<small>${t('room.owner')}</small>` : nothing}
        ${isMe ? nothing : html`<small class="clip">${this.#read(person)}</small>`}
      </span>
      ${isMe || !this.isGroup ? nothing : this.#chat(person)}
    </div>`;
  }

  #chat({ memberId, name }) {
    const chat = () => this.emit('chat', memberId);
    return html`<button type="button" aria-label=${t('side.chat-with', { name })} @click=${chat}>${t('side.chat')}</button>`;
  }

  #read({ lastReadSeq }) {
    const newest = this.messages.at(-1);
    if (!newest) return '';
    if (lastReadSeq >= newest.seq) return t('room.read-all');
    const last = this.messages.findLast(({ seq }) => seq <= lastReadSeq);
    return last ? t('room.read-to', { time: shortLabel(new Date(last.sentAt)) }) : t('room.read-none');
  }
}

customElements.define('people-panel', PeoplePanel);
