const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS = ['', ...'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ')];
// What an input method composes from two initial consonants typed one after the other.
const PAIRS = { ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' };
const START = '\uFDD0'; // of a syllable: occurs in no text
const FIRST_SYLLABLE = 0xac00;
const FIRST_CONJOINING = 0x1100;

/**
 * Returns a function that tells whether one of its texts contains the search term, ignoring case, accents and
 * blanks. In Korean, initial consonants are enough (ㅎㄱ finds 홍길동), and the last syllable may be one that
 * is still being composed: 호, 홍ㄱ and 홍기 find it too, and so does 간 the name 가나.
 */
export function search(sought) {
  const wanted = [...folded(sought)];
  const pattern = new RegExp(wanted.map((each, i) => part(each, i === wanted.length - 1)).join(''), 'u');
  return (...texts) => texts.some((text) => pattern.test(spelled(text)));
}

function folded(text) {
  return text
    .toLowerCase()
    .replace(/\s/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[\u1100-\u1112]/gu, (each) => INITIALS[each.codePointAt(0) - FIRST_CONJOINING])
    .replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/gu, (each) => PAIRS[each]);
}

/** Spells each Korean syllable as START and its letters, so that its beginning differs from its end. */
function spelled(text) {
  return folded(text).replace(/[가-힣ㄱ-ㅎ]/gu, (each) => START + letters(each).join(''));
}

function part(each, isLast) {
  if (INITIALS.includes(each)) return `${START}${each}[ㄱ-ㅣ]*`;
  if (!/[가-힣]/u.test(each)) return each.replace(/[\^$\\.*+?()[\]{}|/]/u, '\\$&');
  const [initial, vowel, final] = letters(each);
  // What looks like the end of this syllable may become the beginning of the next one.
  const end = isLast ? [...final].map((letter) => `${START}?${letter}`).join('') : final;
  return START + initial + vowel + end;
}

function letters(each) {
  const index = each.codePointAt(0) - FIRST_SYLLABLE;
  if (index < 0) return [each];
  const vowel = Math.floor(index / FINALS.length);
  return [INITIALS[Math.floor(vowel / VOWELS.length)], VOWELS[vowel % VOWELS.length], FINALS[index % FINALS.length]];
}
