import { h } from '../dom.js';
import { t } from '../i18n.js';

/**
 * A labelled input that says itself what is wrong with it: the browser's own bubbles speak the browser's
 * language, not the one chosen on the page.
 */
export function formField(name, attributes, hint = '') {
  const note = h('p', { id: `${name}-note`, class: 'field-note' }, hint);
  const input = h('input', { id: name, name, 'aria-describedby': note.id, ...attributes });
  const element = h('div', { class: 'field' }, h('label', { for: name }, t(`welcome.${name}`)), input, note);

  /** Whether the value may be sent; shows why not. */
  function check() {
    const reason = whatIsWrong(input);
    note.textContent = reason ?? hint;
    input.setAttribute('aria-invalid', String(reason !== null));
    return reason === null;
  }

  input.addEventListener('input', () => input.getAttribute('aria-invalid') === 'true' && check());
  return { element, input, check };
}

function whatIsWrong({ validity, value, type, required, minLength }) {
  if (required && (type === 'password' ? value : value.trim()) === '') return t('field.required');
  if (validity.typeMismatch) return t('field.email');
  // The browser checks minlength only after typing, not what a password manager filled in.
  if (value.length < minLength) return t('field.too-short', { min: minLength });
  return null;
}
