import { h } from '../dom.js';

/** Asks before something that cannot be taken back. Escape means no. */
export function confirmDialog({ question, consequence, yes, no }) {
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'confirm-question' },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'confirm-question', dir: 'auto' }, question),
      h('p', {}, consequence),
      h(
        'div',
        { class: 'dialog-buttons' },
        h('button', { value: 'no' }, no),
        h('button', { value: 'yes', class: 'danger' }, yes),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
