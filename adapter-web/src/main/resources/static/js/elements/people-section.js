import { avatar, h } from '../dom.js';
import { t } from '../i18n.js';
import { KeyedList } from '../keyed-list.js';

/** Everybody else, each with a way to talk to them alone. */
export function peopleSection({ me, directory, actions }) {
  const list = h('ul', { class: 'choices' });
  const empty = h('p', { class: 'hint' }, t('side.no-people'));
  const rows = new KeyedList(list, { keyOf: (person) => person.id, create: (person) => createRow(person, actions) });

  function update() {
    const others = directory.people.filter((person) => person.id !== me.id);
    rows.show(others);
    empty.hidden = !directory.loaded || others.length > 0;
  }

  return { element: h('div', {}, list, empty), update };
}

function createRow({ id, name, email }, actions) {
  return h(
    'li',
    { class: 'choice' },
    avatar(name),
    h('span', { class: 'choice-text' }, h('strong', { dir: 'auto' }, name), h('small', {}, email)),
    h(
      'button',
      { type: 'button', 'aria-label': t('side.chat-with', { name }), onclick: () => actions.chatWith(id) },
      t('side.chat'),
    ),
  );
}
