const KEY = 'madang.session';
const KEEP = 'madang.keep-session';

// A session is kept on this device, where every tab finds it, or in its tab alone: then two tabs can be two
// people, and the token goes with the tab. What a tab has for itself goes first.

/** `{id, email, token}`; only `{email}` when that login has run out; null when nobody was logged in. */
export function loadSession() {
  return JSON.parse(place().getItem(KEY));
}

/** `kept` means on this device. */
export function saveSession(session, kept) {
  localStorage.setItem(KEEP, kept ? 'yes' : 'no');
  if (kept) sessionStorage.removeItem(KEY);
  (kept ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(session));
}

/** The token is not good any more. Who it belonged to need not be typed in again. */
export function endSession({ email }) {
  place().setItem(KEY, JSON.stringify({ email }));
}

export function forgetSession() {
  place().removeItem(KEY);
}

/** What the member chose the last time. */
export function keepsSession() {
  return localStorage.getItem(KEEP) !== 'no';
}

/** Whether a "storage" event tells that another tab has logged in or out for this one too. */
export function isOfSession({ key, storageArea }) {
  return storageArea === localStorage && place() === localStorage && (key === KEY || key === null);
}

function place() {
  return sessionStorage.getItem(KEY) ? sessionStorage : localStorage;
}
