import { TEXTS } from './texts.js';

const KEY = 'madang.language';
const LANGUAGES = ['en', 'ko'];
const NAMES = ['name', 'other']; // what people have chosen themselves
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

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

/** The text in the reader's language, with `{count}` replaced by `values.count`, and names set apart. */
export function t(key, values = {}) {
  const text = TEXTS[key][LANGUAGES.indexOf(current)];
  return text.replace(/\{(\w+)\}/g, (_, value) => (NAMES.includes(value) ? isolated(values[value]) : values[value]));
}

/** A name for the middle of a sentence: in whatever direction it is written, the words around it stay in place. */
export function isolated(name) {
  return `\u2068${String(name ?? '').replace(DIRECTIONS, '')}\u2069`;
}

/** What a Problem means to the reader: by its code, else by its HTTP status. */
export function problemText({ code, status, field, detail, retryAfterMs }) {
  if (code === 'rate-limited' && retryAfterMs) return waitText(retryAfterMs);
  if (code === 'bad-request' && field && detail) return detail; // says what is wrong with the field, in our language
  const key = [`problem.${code}`, `problem.${status}`].find((candidate) => candidate in TEXTS);
  return t(key ?? 'problem.unknown');
}

function waitText(ms) {
  const seconds = Math.ceil(ms / 1000);
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  const time = new Intl.NumberFormat(current, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return t('problem.wait', { time });
}
