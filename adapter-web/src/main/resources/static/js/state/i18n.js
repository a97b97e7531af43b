import { TEXTS } from './texts.js';

const KEY = 'madang.language';
const LANGUAGES = ['en', 'ko'];

let current = document.documentElement.lang; // the page chose it before it was first shown

/** Says "change" when another language was chosen. */
export const languages = new EventTarget();

/** "en" or "ko". */
export function language() {
  return current;
}

export function chooseLanguage(code) {
  current = code;
  localStorage.setItem(KEY, code);
  languages.dispatchEvent(new Event('change'));
}

/** The text in the reader's language, with `{name}` replaced by `values.name`. */
export function t(key, values = {}) {
  const text = TEXTS[key][LANGUAGES.indexOf(current)];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What a Problem means to the reader: by its code, else by its HTTP status. */
export function problemText({ code, status }) {
  const key = [`problem.${code}`, `problem.${status}`].find((candidate) => candidate in TEXTS);
  return t(key ?? 'problem.unknown');
}
