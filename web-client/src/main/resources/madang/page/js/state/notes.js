import { openRoom } from './route.js';

const WORKER = '/service-worker.js';

let registration = null;

// The worker says which room to open when a notification is clicked.
navigator.serviceWorker?.addEventListener('message', ({ data }) => data?.openRoom && openRoom(data.openRoom));

/** Shows a notification that opens a room, by whatever means the browser has; nothing happens if it has none. */
export async function showNote(title, { body, roomId }) {
  const options = { body, tag: `madang-room-${roomId}`, icon: '/icon.svg', data: { roomId } };
  try {
    const note = new Notification(title, options);
    note.onclick = () => {
      window.focus();
      openRoom(roomId);
      note.close();
    };
  } catch {
    // On Android only a service worker may do this.
    await showByWorker(title, options).catch(() => {});
  }
}

async function showByWorker(title, options) {
  registration ??= register().catch((failure) => {
    registration = null;
    throw failure;
  });
  await (await registration).showNotification(title, options);
}

async function register() {
  // The content security policy allows a trusted types policy of this name.
  const policy = window.trustedTypes?.createPolicy('madang-worker', { createScriptURL: () => WORKER });
  const made = await navigator.serviceWorker.register(policy?.createScriptURL('') ?? WORKER);
  return made.active ? made : navigator.serviceWorker.ready; // only an active one can show notifications
}
