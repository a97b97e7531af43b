/** How long texts may be, in Unicode code points: an emoji of one code point is one character, as for the server. */
export const LIMITS = { name: 50, roomName: 100, email: 254, password: 128, message: 4_000 };

/** Counted as on the server, unlike `maxlength`, which counts an emoji as two. */
export function lengthOf(text) {
  return Array.from(text).length;
}

/** By how much a text is too long; 0 if it is not. */
export function excess(field, text) {
  return Math.max(0, lengthOf(text) - LIMITS[field]);
}
