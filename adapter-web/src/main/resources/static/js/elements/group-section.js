import { avatar, h } from '../dom.js';
import { t } from '../i18n.js';
import { KeyedList } from '../keyed-list.js';
import { openRoom } from '../route.js';

/** All group rooms, to join or to open, and a form for a new one. */
export function groupSection({ directory, actions }) {
  const list = h('ul', { class: 'choices' });
  const empty = h('p', { class: 'hint' }, t('side.no-groups'));
  const isMine = ({ roomId }) => directory.myRoom(String(roomId)) !== null;
  const rows = new KeyedList(list, {
    // Joining makes another row of it, with another button.
    keyOf: (room) => `${room.roomId} ${isMine(room)}`,
    create: (room) => createRow(room, isMine(room), actions),
  });

  function update() {
    rows.show(directory.groupRooms);
    empty.hidden = !directory.loaded || directory.groupRooms.length > 0;
  }

  return { element: h('div', {}, createForm(actions), list, empty), update };
}

function createRow({ roomId, roomName }, isMine, actions) {
  const action = isMine ? 'open' : 'join';
  const label = t(`side.${action}-room`, { name: roomName });
  const onclick = () => (isMine ? openRoom(roomId) : actions.join(roomId));
  const button = h('button', { type: 'button', 'aria-label': label, onclick }, t(`side.${action}`));
  const name = h('span', { class: 'choice-text' }, h('strong', { dir: 'auto' }, roomName));
  return h('li', { class: 'choice' }, avatar(roomName), name, button);
}

function createForm(actions) {
  const name = h('input', {
    name: 'room-name',
    placeholder: t('side.new-room'),
    'aria-label': t('side.new-room'),
    maxlength: 100,
    autocomplete: 'off',
  });
  const create = h('button', { type: 'submit', class: 'primary' }, t('side.create'));
  const onsubmit = async (event) => {
    event.preventDefault();
    const roomName = name.value.trim();
    if (!roomName) return;
    create.disabled = true; // a second click would make a second room
    name.value = '';
    await actions.create(roomName);
    create.disabled = false;
  };
  return h('form', { class: 'new-room', novalidate: true, onsubmit }, name, create);
}
