// Which room is open is in the address (#room-12): reload, back and a bookmark work, also on a phone, where the
// list and the conversation are two screens. "Back" goes from the people in the room to the room, and from there
// to the list. Each entry of the history knows what is below it, also after a reload.

/** The id in the address as text, or null. */
export function openRoomId() {
  return /^#room-(\w+)$/.exec(location.hash)?.[1] ?? null;
}

export async function openRoom(roomId) {
  if (isPanelOpen()) await closePanel();
  const address = `#room-${roomId}`;
  const { state } = history;
  if (openRoomId()) {
    location.replace(address); // rooms do not pile up in the history
    history.replaceState(state, '');
  } else {
    location.hash = address;
    history.replaceState({ fromList: true }, '');
  }
}

/** To the list, wherever the member came from. */
export async function closeRoom() {
  if (isPanelOpen()) await closePanel();
  if (history.state?.fromList) history.back();
  else location.replace('#');
}

/** Whether the history entry shows the people in the room; changes with "popstate". */
export function isPanelOpen() {
  return Boolean(history.state?.panel);
}

export function openPanel() {
  history.pushState({ panel: true }, '');
}

export function closePanel() {
  return new Promise((closed) => {
    addEventListener('popstate', closed, { once: true });
    history.back();
  });
}
