// Which room is open is in the address (#room-12): reload, back and a bookmark work, also on a phone,
// where the list and the conversation are two screens.

let cameFromList = false;

/** The id in the address as text, or null. */
export function openRoomId() {
  return /^#room-(\w+)$/.exec(location.hash)?.[1] ?? null;
}

export function openRoom(roomId) {
  const address = `#room-${roomId}`;
  if (openRoomId()) {
    location.replace(address); // rooms do not pile up: "back" always leads to the list
  } else {
    cameFromList = true;
    location.hash = address;
  }
}

export function closeRoom() {
  if (cameFromList) history.back();
  else location.replace('#');
  cameFromList = false;
}
