const KEY = 'madang.session';

// sessionStorage, not localStorage: each tab has its own, so two tabs can be two people, the token does
// not outlive its tab, and logging out here does not surprise another tab.

/** The session of this tab, `{id, email, token}`, or null. */
export function loadSession() {
  return JSON.parse(sessionStorage.getItem(KEY));
}

export function saveSession(session) {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

export function forgetSession() {
  sessionStorage.removeItem(KEY);
}
