import { language } from './i18n.js';

const orders = new Map();

/** Compares by name, in the collation of the reader's language. */
export function byName(one, other) {
  if (!orders.has(language())) orders.set(language(), new Intl.Collator(language(), { numeric: true }));
  return orders.get(language()).compare(one.name, other.name);
}
