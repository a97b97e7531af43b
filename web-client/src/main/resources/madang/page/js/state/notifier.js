import { attention } from './attention.js';
import { isolated, t } from './i18n.js';
import { showNote } from './notes.js';
import { openRoomId } from './route.js';

const KEY = 'madang.notify';

/** "on", "off" or "blocked" (by the browser, which alone can change that). */
export function notifyState() {
  if (!('Notification' in window) || Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' && localStorage.getItem(KEY) === 'on' ? 'on' : 'off';
}

/** Must be called from a click handler, because the browser asks for permission. */
export async function switchNotify() {
  if (notifyState() === 'on') {
    localStorage.setItem(KEY, 'off');
  } else if ('Notification' in window && (await Notification.requestPermission()) === 'granted') {
    localStorage.setItem(KEY, 'on');
  }
}

/** Reports new messages in all rooms while the page has no attention: in the title, and as notifications. */
export class Notifier {
  #directory;
  #heads = null; // room id -> the newest known message
  #onChange = () => this.#look();

  constructor(directory) {
    this.#directory = directory;
  }

  start() {
    this.#directory.addEventListener('change', this.#onChange);
    addEventListener('hashchange', this.#onChange);
    attention.addEventListener('change', this.#onChange);
    this.#look();
  }

  stop() {
    this.#directory.removeEventListener('change', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
    attention.removeEventListener('change', this.#onChange);
    document.title = t('app.name');
  }

  #look() {
    const { myRooms, loaded } = this.#directory;
    document.title = this.#title();
    const known = this.#heads;
    if (loaded) this.#heads = new Map(myRooms.map((room) => [room.roomId, room.lastMessage?.seq ?? 0]));
    if (known && !attention.here && notifyState() === 'on') myRooms.forEach((room) => this.#tell(room, known));
  }

  #title() {
    const room = this.#directory.myRoom(openRoomId());
    const place = room ? `${isolated(room.roomName)} · ${t('app.name')}` : t('app.name');
    const unread = this.#directory.myRooms.reduce((sum, { roomId, unReadCount }) => {
      const isRead = String(roomId) === openRoomId() && attention.here;
      return sum + (isRead ? 0 : unReadCount);
    }, 0);
    return unread > 0 ? `(${unread}) ${place}` : place;
  }

  #tell({ roomId, roomName, lastMessage, unReadCount }, known) {
    if (!lastMessage || unReadCount === 0 || lastMessage.seq <= (known.get(roomId) ?? 0)) return;
    const { message, senderName } = lastMessage;
    const body = t('room.said', { name: senderName, text: message ?? t('room.removed') });
    showNote(roomName, { body, roomId });
  }
}
