const ADDRESS = /https?:\/\/[^\s<>"'`]+/giu;
const TRAILING = /[.,:;!?…。、，'"”’\]}]+$/u;

/**
 * A text in pieces: strings, and `{href, text}` for each web address in it. Only http and https are
 * recognised, and the pieces put together are the text again.
 */
export function withLinks(text) {
  const pieces = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found);
    if (!URL.canParse(address)) continue;
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({ href: address, text: address });
    end = index + address.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** Without what ends the sentence around the address: "(see https://example.org/a_(b))." */
function trimmed(found) {
  let address = found.replace(TRAILING, '');
  while (address.endsWith(')') && count(address, ')') > count(address, '(')) {
    address = address.slice(0, -1).replace(TRAILING, '');
  }
  return address;
}

function count(text, character) {
  return text.split(character).length - 1;
}
