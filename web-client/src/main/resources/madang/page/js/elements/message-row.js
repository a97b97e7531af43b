import { html, nothing } from 'lit';
import { avatar } from '../styles/avatar.js';
import { icon } from '../styles/icons.js';
import { isolated, problemText, t } from '../state/i18n.js';
import { withLinks } from '../state/links.js';
import { dayLabel, fullLabel, timeLabel } from '../state/when.js';
import { isFewEmoji } from './emoji.js';

const READERS_SHOWN = 5;
const LONG = 400;
const LONG_LINES = 10;
const HANGUL = /\p{Script=Hangul}/u;

/** One item of the log. `on` has the handlers of its buttons and the unfolded items. */
export function logRow(item, readers, status, on) {
  if (item.kind === 'day') return html`<h3 class="line day" data-key=${item.key}>${dayLabel(item.date)}</h3>`;
  if (item.kind === 'unread') return html`<div class="line unread" data-key="unread">${t('room.unread-line')}</div>`;
  if (item.kind === 'coming') return html`<p class="line coming" data-key=${item.key}>${cameOrWent(item)}</p>`;
  return messageRow(item, readers, status, on);
}

function cameOrWent({ how, people }) {
  const [name, other] = people;
  if (how === 'made') return t('room.made', { name });
  const key = ['one', 'two'][people.length - 1] ?? 'many';
  return t(`room.${how}-${key}`, { name, other, count: people.length - 1 });
}

function messageRow(item, readers, status, on) {
  const sender = item.mine ? t('room.you') : (item.senderName ?? item.senderEmail);
  return html`<article
    class="message"
    data-key=${item.key}
    data-seq=${item.seq ?? nothing}
    data-state=${item.state}
    ?data-mine=${item.mine}
    ?data-starts=${item.startsGroup}
    ?data-ends=${item.endsGroup}
  >
    ${item.mine || !item.startsGroup ? nothing : avatar(sender)}
    <div class="stack">
      <span class="sender" dir="auto">${sender}</span>
      <div class="said">${bubble(item, on)}${time(item)}</div>
      ${isLong(item) ? unfold(item, on) : nothing}
      ${foot(item, readers, status, on)}
    </div>
  </article>`;
}

function bubble(item, on) {
  const { message, redacted } = item;
  if (redacted) return html`<p class="bubble" data-redacted>${t('room.removed')}</p>`;
  const lang = HANGUL.test(message) ? 'ko' : nothing; // for line breaks and screen readers
  return html`<p
    class="bubble"
    dir="auto"
    lang=${lang}
    ?data-big=${isFewEmoji(message)}
    ?data-folded=${isLong(item) && !on.unfolded.has(item.key)}
  >${withLinks(message).map(piece)}</p>`;
}

/** Whether it may have to be folded; its rendered height decides. */
function isLong({ message, redacted }) {
  return !redacted && (message.length > LONG || message.split('\n', LONG_LINES).length === LONG_LINES);
}

function unfold(item, on) {
  const isOpen = on.unfolded.has(item.key);
  return html`<button type="button" class="quiet unfold" aria-expanded=${isOpen} @click=${() => on.unfold(item)}>
    ${t(isOpen ? 'room.show-less' : 'room.show-more')}
  </button>`;
}

function piece(part) {
  if (typeof part === 'string') return part;
  const { host } = new URL(part.href);
  // The real name of an internationalised host distinguishes it from one that looks alike.
  const title = host.includes('xn--') ? host : nothing;
  return html`<a href=${part.href} title=${title} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>`;
}

function time({ at, editedAt, showsTime }) {
  const label = editedAt ? `${timeLabel(at)} · ${t('room.edited')}` : timeLabel(at);
  return html`<time datetime=${at.toISOString()} title=${fullLabel(at)} ?data-shown=${showsTime}>${label}</time>`;
}

/** The state of an own message, and its readers. */
function foot(item, readers, status, on) {
  if (item.state === 'refused') return refused(item, on);
  if (item.state !== 'stored') return underWay(item, on);
  if (!status && readers.length === 0) return nothing;
  return html`<button type="button" class="foot" @click=${on.showPeople}>
    ${status ? html`<span class="status">${icon('check')}${status}</span>` : nothing}
    ${readers.slice(0, READERS_SHOWN).map(({ name }) => avatar(name, { small: true }))}
    ${readers.length > READERS_SHOWN ? html`<span>+${readers.length - READERS_SHOWN}</span>` : nothing}
    <span class="visually-hidden">${readers.length > 0 ? readNames(readers) : nothing}</span>
  </button>`;
}

function readNames(readers) {
  const names = readers.slice(0, READERS_SHOWN).map(({ name }) => isolated(name));
  return t('read.up-to-here', { names: names.join(', ') });
}

function underWay({ state, clientMessageId }, on) {
  const isStuck = state !== 'sending';
  return html`<div class="foot" ?data-stuck=${isStuck}>
    <span class="status">${icon('clock')}${t(`sending.${state}`)}</span>
    ${isStuck ? action('now', () => on.retry(clientMessageId)) : nothing}
  </div>`;
}

function refused({ code, clientMessageId }, on) {
  return html`<div class="foot" data-refused>
    <span class="status">${icon('warning')}${t('sending.refused', { reason: problemText({ code }) })}</span>
    ${action('retry', () => on.retry(clientMessageId))} ${action('discard', () => on.discard(clientMessageId))}
  </div>`;
}

function action(name, onClick) {
  return html`<button type="button" class="quiet" @click=${onClick}>${t(`sending.${name}`)}</button>`;
}
