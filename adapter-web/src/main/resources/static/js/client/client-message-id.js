/**
 * A new client message id. The server stores the same (room, sender, id) once, for ever, so the id must
 * never repeat, also not in another tab or on another device of the same member.
 */
export function newClientMessageId() {
  // Browsers offer randomUUID on https and localhost only; a server tried out over plain http in a local
  // network is neither, but has getRandomValues.
  return crypto.randomUUID?.() ?? hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
