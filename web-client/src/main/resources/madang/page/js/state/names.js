import { language } from './i18n.js';

const orders = new Map();

/** Compares what has a name, in the order in which the reader's language puts names. */
export function byName(one, other) {
  if (!orders.has(language())) orders.set(language(), new Intl.Collator(language(), { numeric: true }));
  return orders.get(language()).compare(one.name, other.name);
}
