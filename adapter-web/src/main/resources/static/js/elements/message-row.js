import { avatar, emit, h } from '../dom.js';
import { problemText, t } from '../i18n.js';
import { dayLabel, fullLabel, timeLabel } from '../when.js';

/** The line between two days. */
export function createDayRow({ day }) {
  return h('h3', { class: 'day' }, h('span', {}, dayLabel(day)));
}

export function createMessageRow({ mine, senderName, senderEmail }) {
  const sender = mine ? t('room.you') : (senderName ?? senderEmail);
  return h(
    'div',
    { class: 'message', 'data-mine': mine },
    mine ? null : avatar(sender),
    h(
      'div',
      { class: 'message-body' },
      h('span', { class: 'sender', dir: 'auto' }, sender),
      h('p', { class: 'bubble', dir: 'auto' }),
      h('time'),
      h('div', { class: 'sending' }),
    ),
  );
}

export function updateMessageRow(row, bubble) {
  row.toggleAttribute('data-starts-group', bubble.startsGroup);
  row.toggleAttribute('data-shows-time', bubble.showsTime);
  row.dataset.state = bubble.state;

  const text = row.querySelector('.bubble');
  text.textContent = bubble.redacted ? t('room.removed') : bubble.message;
  text.toggleAttribute('data-redacted', Boolean(bubble.redacted));

  const time = row.querySelector('time');
  time.dateTime = bubble.at.toISOString();
  time.title = fullLabel(bubble.at);
  time.textContent = bubble.editedAt ? `${timeLabel(bubble.at)} · ${t('room.edited')}` : timeLabel(bubble.at);

  row.querySelector('.sending').replaceChildren(...sendingNote(bubble));
}

/** What became of one's own message, and what to do about it. */
function sendingNote({ state, code, clientMessageId }) {
  if (state === 'stored') return [];
  if (state !== 'refused') return [t(`sending.${state}`)];
  const button = (action) => {
    const onclick = ({ target }) => emit(target, action, clientMessageId);
    return h('button', { type: 'button', class: 'quiet', onclick }, t(`sending.${action}`));
  };
  return [h('span', {}, t('sending.refused', { reason: problemText({ code }) })), button('retry'), button('discard')];
}
