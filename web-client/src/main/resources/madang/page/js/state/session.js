const KEY = 'madang.session';
const KEEP = 'madang.keep-session';

// A session is stored on this device, for all tabs, or in one tab only: then two tabs can be two members, and the
// token disappears with the tab. A tab's own session takes precedence.

/** `{id, email, token}`; only `{email}` if that session has expired; null if there was none. */
export function loadSession() {
  return JSON.parse(place().getItem(KEY));
}

/** `kept` means that all tabs of this device share it. */
export function saveSession(session, kept) {
  localStorage.setItem(KEEP, kept ? 'yes' : 'no');
  if (kept) sessionStorage.removeItem(KEY);
  (kept ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(session));
}

/** The token has expired. The address is kept, so that it need not be typed again. */
export function endSession({ email }) {
  place().setItem(KEY, JSON.stringify({ email }));
}

export function forgetSession() {
  place().removeItem(KEY);
}

/** The member's last choice. */
export function keepsSession() {
  return localStorage.getItem(KEEP) !== 'no';
}

/** Whether a "storage" event means that another tab has logged in or out for this one too. */
export function isOfSession({ key, storageArea }) {
  return storageArea === localStorage && place() === localStorage && (key === KEY || key === null);
}

function place() {
  return sessionStorage.getItem(KEY) ? sessionStorage : localStorage;
}
