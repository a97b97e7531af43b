/**
 * A new client message id. The server stores the same (room, sender, id) once, forever, so the id must
 * never repeat, also not in another tab or on another device of the same member. It begins with the time,
 * because ids that ascend are cheaper to store.
 */
export function newClientMessageId() {
  return Date.now().toString(32) + hex(crypto.getRandomValues(new Uint8Array(12)));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
