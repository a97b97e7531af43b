import { isSameDay, isSameMinute } from './when.js';

const GROUP_GAP_MS = 5 * 60 * 1000;
const CHUNK_SIZE = 40;

/**
 * The items of a log, top to bottom: days, the line "New messages" (after the message `unreadAfter`), who
 * joined and left, and messages with their place in a sender's group. Unconfirmed messages come last, in the
 * order of sending. Members who join one after the other share a line.
 *
 * Each item names its `chunk`, a part of the room that the log renders or leaves out as a whole. Chunks
 * depend on the sequence numbers only, so loading more above or below never moves a message to another one.
 */
export function layOut({ messages, comings, unconfirmed, isMine, unreadAfter = Infinity }) {
  const lastChunk = chunkOf(messages.at(-1)?.seq ?? 0);
  const entries = [
    ...bySeq(comings.map(comingLine), messages.map((message) => storedBubble(message, isMine(message)))),
    ...unconfirmed.map((entry) => unconfirmedBubble(entry, lastChunk)),
  ];
  const items = [];
  let before = null;
  let lineDrawn = false;
  for (const entry of entries) {
    const startsDay = !before || !isSameDay(before.at, entry.at);
    if (!startsDay && joinsLine(before, entry)) {
      before.people.push(...entry.people);
      continue;
    }
    const startsNews = !lineDrawn && entry.kind === 'message' && !entry.mine && entry.seq > unreadAfter;
    lineDrawn ||= startsNews;
    if (startsDay) items.push(dayOf(entry));
    if (startsNews) items.push({ kind: 'unread', key: 'unread', chunk: entry.chunk });
    entry.startsGroup = startsDay || startsNews || !isSameGroup(before, entry);
    if (before && entry.startsGroup) before.endsGroup = true;
    if (before) before.showsTime = entry.startsGroup || !isSameMinute(before.at, entry.at);
    items.push(entry);
    before = entry;
  }
  if (before) Object.assign(before, { endsGroup: true, showsTime: true });
  return items;
}

/** The items in their chunks, `{key, items}`. */
export function inChunks(items) {
  const chunks = [];
  for (const item of items) {
    if (chunks.at(-1)?.key !== item.chunk) chunks.push({ key: item.chunk, items: [] });
    chunks.at(-1).items.push(item);
  }
  return chunks;
}

/** Merges two sorted lists; the first one is short. */
function bySeq(comings, messages) {
  const entries = [];
  let next = 0;
  for (const message of messages) {
    while (next < comings.length && comings[next].place < message.seq) entries.push(comings[next++]);
    entries.push(message);
  }
  return [...entries, ...comings.slice(next)];
}

function chunkOf(seq) {
  return Math.floor(seq / CHUNK_SIZE);
}

const HOW = { 'participant-joined': 'joined', 'participant-left': 'left', 'participant-changed': 'owner' };

/** It has a `place` but no `seq`, because it does not count as unread. */
function comingLine({ type, seq, memberName, at }) {
  const how = seq === 1 ? 'made' : HOW[type];
  return {
    kind: 'coming',
    key: `coming ${seq}`,
    chunk: chunkOf(seq),
    place: seq,
    how,
    people: [memberName],
    at: new Date(at),
    state: 'stored',
  };
}

function joinsLine(before, entry) {
  return entry.kind === 'coming' && before.kind === 'coming' && before.how === entry.how && entry.how !== 'owner';
}

function storedBubble(message, mine) {
  return {
    ...message,
    kind: 'message',
    // An own message keeps its row when it is confirmed and gets its seq.
    key: mine ? `own ${message.clientMessageId}` : `seq ${message.seq}`,
    chunk: chunkOf(message.seq),
    mine,
    at: new Date(message.sentAt),
    state: 'stored',
  };
}

function unconfirmedBubble(entry, chunk) {
  const key = `own ${entry.clientMessageId}`;
  return { ...entry, kind: 'message', key, chunk, mine: true, at: new Date(entry.createdAt) };
}

function dayOf({ at, chunk }) {
  return { kind: 'day', key: `day ${at.toDateString()}`, chunk, date: at };
}

function isSameGroup(one, other) {
  if (one.kind !== 'message' || other.kind !== 'message') return false;
  const isSameSender = one.mine ? other.mine : !other.mine && one.senderId === other.senderId;
  return isSameSender && other.at - one.at < GROUP_GAP_MS;
}
