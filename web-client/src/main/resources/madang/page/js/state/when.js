import { language } from './i18n.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const formats = new Map();

/** Days are in the reader's time zone. */
export function isSameDay(one, other) {
  return one.getDate() === other.getDate()
    && one.getMonth() === other.getMonth()
    && one.getFullYear() === other.getFullYear();
}

export function isSameMinute(one, other) {
  return Math.floor(one / 60_000) === Math.floor(other / 60_000);
}

/** "Today", "Yesterday", or the full date. */
export function dayLabel(date) {
  const days = daysAgo(date);
  return days === 0 || days === 1 ? relativeDay(days) : format({ dateStyle: 'full' }, date);
}

/** As short as possible: the time for today, then "Yesterday", then the date. */
export function shortLabel(date) {
  const days = daysAgo(date);
  if (days <= 0) return timeLabel(date);
  return days === 1 ? relativeDay(days) : format({ month: 'short', day: 'numeric' }, date);
}

export function timeLabel(date) {
  return format({ timeStyle: 'short' }, date);
}

export function fullLabel(date) {
  return format({ dateStyle: 'full', timeStyle: 'medium' }, date);
}

function daysAgo(date) {
  return Math.round((startOfDay(new Date()) - startOfDay(date)) / DAY_MS);
}

function relativeDay(days) {
  const text = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-days, 'day');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cached, because a format is slow to create, and a page shows hundreds of times. */
function format(options, date) {
  const key = language() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language(), options));
  return formats.get(key).format(date);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
