import { language } from './i18n.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days are those of the reader's clock. */
export function isSameDay(one, other) {
  return startOfDay(one) === startOfDay(other);
}

export function isSameMinute(one, other) {
  return Math.floor(one / 60_000) === Math.floor(other / 60_000);
}

/** "Today", "Yesterday", or the full date. */
export function dayLabel(date) {
  const daysAgo = Math.round((startOfDay(new Date()) - startOfDay(date)) / DAY_MS);
  if (daysAgo === 0 || daysAgo === 1) {
    return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-daysAgo, 'day');
  }
  return new Intl.DateTimeFormat(language(), { dateStyle: 'full' }).format(date);
}

export function timeLabel(date) {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(date);
}

export function fullLabel(date) {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeStyle: 'medium' }).format(date);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
