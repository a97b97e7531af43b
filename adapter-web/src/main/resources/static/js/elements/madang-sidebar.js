import { avatar, emit, h, iconButton } from '../dom.js';
import { t } from '../i18n.js';
import { languageButton } from './language-button.js';
import { groupSection } from './group-section.js';
import { peopleSection } from './people-section.js';
import { roomsSection } from './rooms-section.js';

const SECTIONS = { rooms: roomsSection, groups: groupSection, people: peopleSection };

/**
 * Who I am, and where I can go: my rooms, group rooms, people.
 * Set `me`, `directory` and `actions` before it is connected.
 */
class MadangSidebar extends HTMLElement {
  #section = 'rooms';
  #body = h('div', { class: 'section' });
  #self = h('div', { class: 'self' });
  #tabs = h('nav');
  #update = () => {};
  #onChange = () => this.#refresh();

  connectedCallback() {
    this.#tabs.setAttribute('aria-label', t('side.sections'));
    this.replaceChildren(
      h(
        'div',
        { class: 'bar' },
        h('img', { src: '/icon.svg', alt: '', width: 28, height: 28 }),
        h('h1', {}, t('app.name')),
        languageButton(),
        iconButton('log-out', t('side.log-out'), () => emit(this, 'log-out')),
      ),
      this.#self,
      this.#tabs,
      this.#body,
    );
    this.directory.addEventListener('change', this.#onChange);
    addEventListener('hashchange', this.#onChange);
    this.#choose('rooms');
  }

  disconnectedCallback() {
    this.directory.removeEventListener('change', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
  }

  #choose(section) {
    this.#section = section;
    this.#tabs.replaceChildren(...Object.keys(SECTIONS).map((name) => this.#tab(name)));
    const { element, update } = SECTIONS[section]({
      me: this.me,
      directory: this.directory,
      actions: this.#reporting(this.actions),
    });
    this.#body.replaceChildren(element);
    this.#update = update;
    this.#refresh();
  }

  #tab(name) {
    const onclick = () => {
      this.#choose(name);
      this.#tabs.querySelector('[aria-current]').focus();
    };
    return h('button', { type: 'button', 'aria-current': name === this.#section && 'true', onclick }, t(`side.${name}`));
  }

  #refresh() {
    const { name, email } = this.directory.person(this.me.id) ?? { name: this.me.email, email: '' };
    this.#self.replaceChildren(
      avatar(name),
      h('div', {}, h('strong', { dir: 'auto' }, name), h('small', {}, email)),
    );
    this.#update();
  }

  /** The same actions, with their problems told to the page. */
  #reporting(actions) {
    const report = (problem) => emit(this, 'problem', problem);
    return {
      create: (roomName) => actions.create(roomName).catch(report),
      join: (roomId) => actions.join(roomId).catch(report),
      chatWith: (memberId) => actions.chatWith(memberId).catch(report),
    };
  }
}

customElements.define('madang-sidebar', MadangSidebar);
