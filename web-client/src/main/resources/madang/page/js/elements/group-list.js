import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { problemText, t } from '../state/i18n.js';
import { LIMITS, excess } from '../state/limits.js';
import { openRoom } from '../state/route.js';
import { search } from '../state/search.js';
import { finder, FINDER_FROM } from './finder.js';
import { listBones, listStyle } from './list-style.js';
import { MadangElement } from './madang-element.js';

/** All group rooms, to join or to open, and a form for a new one. */
class GroupList extends MadangElement {
  static properties = { sought: { state: true }, busy: { state: true }, wrong: { state: true } };

  static styles = [
    base,
    controls,
    avatarStyle,
    listStyle,
    css`
      form {
        display: flex;
        gap: 0.5rem;
        margin: 0.25rem 0.375rem 0.5rem;
      }

      form input {
        min-inline-size: 0;
        padding-block: 0.4375rem;
        border-color: var(--line);
        border-radius: 999px;
      }

      form button {
        flex: none;
      }

      #wrong {
        margin: 0 1.25rem 0.5rem;
        color: var(--clay);
        font-size: 0.8125rem;
      }

      #wrong:empty {
        display: none;
      }

      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 64px;
      }
    `,
  ];

  constructor() {
    super();
    this.sought = '';
    this.busy = false;
    this.wrong = ''; // what is wrong with the name of the new room
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.directory);
  }

  render() {
    const { groupRooms, loaded } = this.directory;
    if (!loaded) return listBones();
    const finds = search(this.sought);
    const found = groupRooms.filter(({ roomName }) => finds(roomName));
    return html`
      ${this.#form()}
      ${groupRooms.length < FINDER_FROM
        ? nothing
        : finder(t('side.search-groups'), (sought) => (this.sought = sought))}
      <ul>
        ${repeat(found, ({ roomId }) => roomId, (room) => html`<li>${this.#row(room)}</li>`)}
      </ul>
      ${found.length === 0 ? this.#empty(groupRooms.length > 0) : nothing}
    `;
  }

  #form() {
    const label = t('side.new-room');
    return html`<form novalidate @submit=${this.#create}>
      <input
        name="room-name"
        placeholder=${label}
        aria-label=${label}
        aria-describedby="wrong"
        aria-invalid=${this.wrong !== ''}
        autocomplete="off"
        @input=${({ target }) => (this.wrong = tooLong(target.value.trim()))}
      />
      <button type="submit" class="primary" ?disabled=${this.busy}>${t('side.create')}</button>
    </form>
    <p id="wrong" role="alert">${this.wrong}</p>`;
  }

  #row({ roomId, roomName }) {
    const isMine = this.directory.myRoom(roomId) !== null;
    const action = isMine ? 'open' : 'join';
    const label = t(`side.${action}-room`, { name: roomName });
    const act = () => (isMine ? openRoom(roomId) : this.attempt(this.actions.join(roomId)));
    return html`<div class="row">
      ${avatar(roomName, { group: true })}
      <span class="text">
        <strong class="clip" dir="auto" title=${roomName}>${roomName}</strong>
        ${isMine ? html`<small>${t('side.joined')}</small>` : nothing}
      </span>
      <button type="button" aria-label=${label} @click=${act}>${t(`side.${action}`)}</button>
    </div>`;
  }

  #empty(hasRooms) {
    if (hasRooms) return html`<div class="empty"><h2>${t('side.nothing-found')}</h2></div>`;
    return html`<div class="empty"><h2>${t('side.no-groups-title')}</h2><p>${t('side.no-groups')}</p></div>`;
  }

  async #create(event) {
    event.preventDefault();
    const name = event.target.elements['room-name'];
    const roomName = name.value.trim();
    this.wrong = roomName ? tooLong(roomName) : t('field.room-name');
    if (this.wrong) name.focus();
    if (this.wrong || this.busy) return;
    this.busy = true; // a second click would create a second room
    try {
      await this.actions.create(roomName);
      name.value = '';
    } catch (problem) {
      this.wrong = problemText(problem);
    }
    this.busy = false;
  }
}

function tooLong(roomName) {
  const over = excess('roomName', roomName);
  return over > 0 ? t('field.too-long', { max: LIMITS.roomName, over }) : '';
}

customElements.define('group-list', GroupList);
