import { TEXTS } from './texts.js';

const KEY = 'madang.language';
const LANGUAGES = ['en', 'ko'];
const NAMES = ['name', 'other']; // chosen by members
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

let current = document.documentElement.lang; // chosen by the page before its first paint

/** Fires "change" when another language is chosen. */
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

/** The text in the reader's language, with `{count}` replaced by `values.count`, and names isolated. */
export function t(key, values = {}) {
  const text = TEXTS[key][LANGUAGES.indexOf(current)];
  return text.replace(/\{(\w+)\}/g, (_, value) => (NAMES.includes(value) ? isolated(values[value]) : values[value]));
}

/** A name within a sentence, isolated so that its direction does not reorder the words around it. */
export function isolated(name) {
  return `\u2068${String(name ?? '').replace(DIRECTIONS, '')}\u2069`;
}

/** The text for a Problem: by its code, otherwise by its HTTP status. */
export function problemText({ code, status, field, detail, retryAfterMs }) {
  if (code === 'rate-limited' && retryAfterMs) return waitText(retryAfterMs);
  if (code === 'bad-request' && field && detail) return detail; // what is wrong with the field, in the language of the page
  const key = [`problem.${code}`, `problem.${status}`].find((candidate) => candidate in TEXTS);
  return t(key ?? 'problem.unknown');
}

function waitText(ms) {
  const seconds = Math.ceil(ms / 1000);
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  const time = new Intl.NumberFormat(current, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return t('problem.wait', { time });
}
