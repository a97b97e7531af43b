import { isSameDay, isSameMinute } from './when.js';

const GROUP_GAP_MS = 5 * 60 * 1000;

/**
 * What a log shows, top to bottom: days, and messages that know whether they start a sender's group and
 * whether they show their time. Messages not confirmed yet come last, in the order they were said.
 */
export function layOut({ messages, unconfirmed, isMine }) {
  const bubbles = [
    ...messages.map((message) => storedBubble(message, isMine(message))),
    ...unconfirmed.map(unconfirmedBubble),
  ];
  return bubbles.flatMap((bubble, index) => {
    const before = bubbles[index - 1];
    const after = bubbles[index + 1];
    bubble.startsGroup = !before || !isSameGroup(before, bubble);
    bubble.showsTime = !after || !isSameGroup(bubble, after) || !isSameMinute(bubble.at, after.at);
    const startsDay = !before || !isSameDay(before.at, bubble.at);
    return startsDay ? [dayOf(bubble), bubble] : [bubble];
  });
}

function storedBubble(message, mine) {
  return {
    ...message,
    // One's own message keeps its row from the first "sending" on, also when it gets its seq.
    key: mine ? `own ${message.clientMessageId}` : `seq ${message.seq}`,
    mine,
    at: new Date(message.sentAt),
    state: 'stored',
  };
}

function unconfirmedBubble(entry) {
  return { ...entry, key: `own ${entry.clientMessageId}`, mine: true, at: new Date(entry.createdAt) };
}

function dayOf({ at }) {
  return { key: `day ${at.toDateString()}`, day: at };
}

function isSameGroup(one, other) {
  const isSameSender = one.mine ? other.mine : one.senderId === other.senderId;
  return isSameSender
    && isSameDay(one.at, other.at)
    && other.at - one.at < GROUP_GAP_MS;
}
