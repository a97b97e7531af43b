import { css, html } from 'lit';
import { chooseLanguage, language, t } from '../state/i18n.js';

/** A few buttons side by side, one of them pressed. `options` are `{value, label, lang}`. */
export function choices({ label, options, value, onChoose }) {
  return html`<div class="choices" role="group" aria-label=${label}>
    ${options.map(
      (option) => html`<button
        type="button"
        lang=${option.lang ?? language()}
        aria-pressed=${option.value === value}
        @click=${() => onChoose(option.value)}
      >
        ${option.label}
      </button>`,
    )}
  </div>`;
}

/** Each language is named in that language, for those who cannot read the other one. */
export function languageSwitch() {
  return choices({
    label: t('side.language'),
    options: [
      { value: 'ko', label: '한국어', lang: 'ko' },
      { value: 'en', label: 'English', lang: 'en' },
    ],
    value: language(),
    onChoose: chooseLanguage,
  });
}

export const choicesStyle = css`
  .choices {
    display: flex;
    gap: 2px;
    padding: 3px;
    border-radius: 999px;
    background: var(--sunken);
  }

  .choices button {
    flex: auto;
    min-block-size: 32px;
    padding-inline: 0.75rem;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.875rem;
    white-space: nowrap;
  }

  .choices button:hover {
    border-color: transparent;
    color: var(--ink);
  }

  .choices [aria-pressed='true'] {
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    box-shadow: 0 1px 3px rgb(60 50 30 / 0.15);
  }
`;
