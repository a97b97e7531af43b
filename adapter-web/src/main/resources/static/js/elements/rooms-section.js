import { avatar, h } from '../dom.js';
import { t } from '../i18n.js';
import { KeyedList } from '../keyed-list.js';
import { openRoom, openRoomId } from '../route.js';

/** My rooms with what is unread in them. */
export function roomsSection({ directory }) {
  const list = h('ul', { class: 'choices' });
  const empty = h('p', { class: 'hint' }, t('side.no-rooms'));
  const rows = new KeyedList(list, { keyOf: (room) => room.roomId, create: createRow, update: updateRow });

  function update() {
    rows.show(directory.myRooms);
    empty.hidden = !directory.loaded || directory.myRooms.length > 0;
  }

  return { element: h('div', {}, list, empty), update };
}

function createRow({ roomId, isGroupChat }) {
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'choice', onclick: () => openRoom(roomId) },
      h('span', { class: 'sign' }),
      h(
        'span',
        { class: 'choice-text' },
        h('strong', { dir: 'auto' }),
        h('small', {}, t(isGroupChat === 'Y' ? 'room.group' : 'room.private')),
      ),
      h('span', { class: 'badge' }),
    ),
  );
}

function updateRow(row, { roomId, roomName, unReadCount }) {
  const isOpen = String(roomId) === openRoomId();
  // The open room is being read this moment; the server only does not know it yet.
  const unread = isOpen ? 0 : unReadCount;
  row.querySelector('.sign').replaceChildren(avatar(roomName));
  row.querySelector('strong').textContent = roomName;
  row.querySelector('.choice').toggleAttribute('data-open', isOpen);

  const badge = row.querySelector('.badge');
  badge.hidden = unread === 0;
  badge.replaceChildren(
    h('span', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread)),
    h('span', { class: 'visually-hidden' }, t('side.unread', { count: unread })),
  );
}
