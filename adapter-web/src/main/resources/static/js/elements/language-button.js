import { emit, h } from '../dom.js';
import { language, t } from '../i18n.js';

/** Offers the other language, in that language. */
export function languageButton() {
  const other = language() === 'ko' ? 'en' : 'ko';
  return h(
    'button',
    { type: 'button', class: 'quiet', lang: other, onclick: ({ target }) => emit(target, 'switch-language') },
    t('language.other'),
  );
}
