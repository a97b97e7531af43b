const KEY = 'madang.theme';

/** "auto" (as the system has it), "light" or "dark". */
export function theme() {
  return document.documentElement.dataset.theme; // chosen by the page before its first paint
}

export function chooseTheme(name) {
  localStorage.setItem(KEY, name);
  document.documentElement.dataset.theme = name;
}
