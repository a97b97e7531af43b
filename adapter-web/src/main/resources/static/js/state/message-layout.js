import { isSameDay, isSameMinute } from './when.js';

const GROUP_GAP_MS = 5 * 60 * 1000;
const CHUNK_SIZE = 40;

/**
 * What a log shows, top to bottom: days, the line above what is new (after the message `unreadAfter`), and
 * messages that know their place in a sender's group. Messages not confirmed yet come last, in the order
 * they were said.
 *
 * Each item names its `chunk`, a stretch of the room that the log shows or leaves out as a whole. Chunks
 * follow the sequence numbers, so that what is loaded above or below never moves a message to another one.
 */
export function layOut({ messages, unconfirmed, isMine, unreadAfter = Infinity }) {
  const lastChunk = chunkOf(messages.at(-1)?.seq ?? 0);
  const bubbles = [
    ...messages.map((message) => storedBubble(message, isMine(message))),
    ...unconfirmed.map((entry) => unconfirmedBubble(entry, lastChunk)),
  ];
  const items = [];
  let lineDrawn = false;
  bubbles.forEach((bubble, index) => {
    const before = bubbles[index - 1];
    const startsDay = !before || !isSameDay(before.at, bubble.at);
    const startsNews = !lineDrawn && !bubble.mine && bubble.seq > unreadAfter;
    lineDrawn ||= startsNews;
    if (startsDay) items.push(dayOf(bubble));
    if (startsNews) items.push({ kind: 'unread', key: 'unread', chunk: bubble.chunk });
    bubble.startsGroup = startsDay || startsNews || !isSameGroup(before, bubble);
    if (before && bubble.startsGroup) before.endsGroup = true;
    if (before) before.showsTime = bubble.startsGroup || !isSameMinute(before.at, bubble.at);
    items.push(bubble);
  });
  const last = bubbles.at(-1);
  if (last) Object.assign(last, { endsGroup: true, showsTime: true });
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

function chunkOf(seq) {
  return Math.floor(seq / CHUNK_SIZE);
}

function storedBubble(message, mine) {
  return {
    ...message,
    kind: 'message',
    // One's own message keeps its row from the first "sending" on, also when it gets its seq.
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
  const isSameSender = one.mine ? other.mine : !other.mine && one.senderId === other.senderId;
  return isSameSender && other.at - one.at < GROUP_GAP_MS;
}
