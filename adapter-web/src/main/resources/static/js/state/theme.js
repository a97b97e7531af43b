const KEY = 'madang.theme';

/** "auto" (as the system has it), "light" or "dark". */
export function theme() {
  return localStorage.getItem(KEY) ?? 'auto';
}

export function chooseTheme(name) {
  localStorage.setItem(KEY, name);
  showTheme();
}

export function showTheme() {
  document.documentElement.dataset.theme = theme();
}
