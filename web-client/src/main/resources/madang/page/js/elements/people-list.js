import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar, avatarStyle } from '../styles/avatar.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { t } from '../state/i18n.js';
import { search } from '../state/search.js';
import { finder } from './finder.js';
import { listBones, listStyle } from './list-style.js';
import { MadangElement } from './madang-element.js';

/** All other members, each with a button for a private chat. */
class PeopleList extends MadangElement {
  static properties = { sought: { state: true } };

  static styles = [
    base,
    controls,
    avatarStyle,
    listStyle,
    css`
      li {
        /* There may be thousands of people: the browser lays out only the visible ones. */
        content-visibility: auto;
        contain-intrinsic-size: auto 64px;
      }
    `,
  ];

  constructor() {
    super();
    this.sought = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.follow(this.directory);
  }

  render() {
    const { others, loaded } = this.directory;
    if (!loaded) return listBones();
    if (others.length === 0) return this.#empty('side.no-people-title', 'side.no-people');
    const finds = search(this.sought);
    const found = others.filter(({ name, email }) => finds(name, email));
    return html`
      ${finder(t('side.search-people'), (sought) => (this.sought = sought))}
      <ul>
        ${repeat(found, ({ id }) => id, (person) => html`<li>${this.#row(person)}</li>`)}
      </ul>
      ${found.length === 0 ? this.#empty('side.nothing-found') : nothing}
    `;
  }

  #row({ id, name, email }) {
    const label = t('side.chat-with', { name });
    const chat = () => this.attempt(this.actions.chatWith(id));
    return html`<div class="row">
      ${avatar(name)}
      <span class="text">
        <strong class="clip" dir="auto" title=${name}>${name}</strong>
        <small class="clip" title=${email}>${email}</small>
      </span>
      <button type="button" aria-label=${label} @click=${chat}>${t('side.chat')}</button>
    </div>`;
  }

  #empty(title, text) {
    return html`<div class="empty"><h2>${t(title)}</h2>${text ? html`<p>${t(text)}</p>` : nothing}</div>`;
  }
}

customElements.define('people-list', PeopleList);
