// An address in a sentence: where it begins is plain, and where it ends depends on how people write. In Korean
// and Japanese the sentence goes on without a blank ("https://example.org에서").

// Invisible characters end an address. One with a name or a password before its host is not linked: it is how a
// host passes for another one.
const HOST = String.raw`\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}._-]+`;
const REST = String.raw`[/?#][^\s<>"\x60“”\\\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*`;
const ADDRESS = new RegExp(String.raw`(https?:\/\/)(?![^\s/?#\\]*@)(${HOST})((?::\d+)?)((?:${REST})?)`, 'giu');
const LATIN = /^[\p{Script=Latin}\p{Nd}-]+/u;
const MISTAKABLE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
// Only these: anything else in Hangul or Hiragana after the last dot is the next sentence.
const TOP_LEVELS = ['한국', '닷컴', '닷넷', '삼성', 'みんな'];
const GOES_ON_BARE = /[\p{Script=Hangul}\p{Script=Hiragana}]/u;

const OPENING = '([{（［「『【《〈〔';
const CLOSING = ')]}）］」』】》〉〕';
const SENTENCE_END = /[。、，；]|['’](?![\p{Script=Latin}\p{Nd}%])|[,;|](?=https?:\/\/)|(?<=[^!-~])(?=https?:\/\/)/u;
const TRAILING = /(?<![.,:;!?*'’…‥·．！？：])[.,:;!?*'’…‥·．！？：]+$/u;
const KANA_AFTER_LATIN = /(?<=[\p{Script=Latin}\p{Nd}]|^\/)\p{Script=Hiragana}.*$/u;
// After what was written in ASCII; as a whole part of a path only those that are no nouns.
const SHORT_PARTICLES = '은|는|이|가|을|를|에|의|도|로|와|과|만|나|랑';
const LONG_PARTICLES = '에서는|에서도|에서|에게|으로|까지|부터|이라고|라고|이라는|라는|입니다|이에요|예요|이고|하고';
const PARTICLE = new RegExp(`(?:(?<=^/|[!-.0-~])(?:${SHORT_PARTICLES})|(?<=[!-~])(?:${LONG_PARTICLES}))$`, 'u');

/**
 * A text in pieces: strings, and `{href, text}` for each web address in it. Only http and https are
 * recognised. The pieces, concatenated, are the text.
 */
export function withLinks(text) {
  const pieces = [];
  let end = 0;
  let found;
  ADDRESS.lastIndex = 0;
  while ((found = ADDRESS.exec(text))) {
    const address = addressIn(found);
    if (!address) continue;
    if (found.index > end) pieces.push(text.slice(end, found.index));
    pieces.push({ href: address, text: address });
    end = found.index + address.length;
    ADDRESS.lastIndex = end; // the next one may begin in the part that was cut off
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** Without the sentence around it; null when nothing is left that names a host. */
function addressIn([, scheme, found, port, rest]) {
  const host = hostIn(found, rest !== '');
  if (!host || host.split('.').some(isMistakable)) return null;
  const address = scheme + host + (host === found ? port + restIn(rest) : '');
  return URL.canParse(address) ? address : null;
}

/** "example.org에서" is the host "example.org" and a particle; "한국.한국" is a host. */
function hostIn(found, isClosed) {
  if (found.startsWith('[')) return found;
  const labels = found.replace(/[._-]+$/u, '').split('.');
  while (labels.length > 0) {
    const last = labels.pop();
    const top = topLevelIn(last, isClosed && labels.length > 0);
    if (top) return [...labels, top].join('.');
  }
  return null;
}

function topLevelIn(label, isClosed) {
  const latin = LATIN.exec(label)?.[0];
  if (latin) return latin;
  const known = TOP_LEVELS.find((each) => label.startsWith(each));
  if (known) return known;
  return isClosed || !GOES_ON_BARE.test(label) ? label : null;
}

/** Letters of different alphabets that look alike, within one label, are an attempt to mislead. */
function isMistakable(label) {
  return LATIN_LETTER.test(label) && MISTAKABLE.test(label);
}

/** Without what ends the sentence around the address: "(see https://example.org/a_(b))에서." */
function restIn(found) {
  const rest = trimmed(upToClosing(found.split(SENTENCE_END)[0]).replace(KANA_AFTER_LATIN, ''));
  return trimmed(rest.replace(PARTICLE, ''));
}

/** Up to a bracket that was opened before the address. */
function upToClosing(rest) {
  const open = [];
  for (let at = 0; at < rest.length; at++) {
    const closing = CLOSING.indexOf(rest[at]);
    if (OPENING.includes(rest[at])) open.push(rest[at]);
    else if (closing >= 0 && open.pop() !== OPENING[closing]) return rest.slice(0, at);
  }
  return rest;
}

function trimmed(rest) {
  return rest.replace(TRAILING, '');
}
