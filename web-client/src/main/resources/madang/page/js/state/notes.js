import { openRoom } from './route.js';

const WORKER = '/service-worker.js';

let registration = null;

// The worker says which room to open when somebody follows its note.
navigator.serviceWorker?.addEventListener('message', ({ data }) => data?.openRoom && openRoom(data.openRoom));

/** Shows a note that leads to a room, in the way that this browser has. Where it has none, nothing happens. */
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
    // On Android a page may not, and its service worker may.
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
  // The policy of the page allows this one address to be run, by this name.
  const policy = window.trustedTypes?.createPolicy('madang-worker', { createScriptURL: () => WORKER });
  const made = await navigator.serviceWorker.register(policy?.createScriptURL('') ?? WORKER);
  return made.active ? made : navigator.serviceWorker.ready; // only one that is active can show anything
}
