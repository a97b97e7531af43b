/**
 * Maps the seq of a message to the others who have read up to it. The sender of the message is left
 * out.
 */
export function readersBySeq(messages, participants, myId) {
  const readers = new Map();
  for (const person of participants) {
    if (person.memberId === myId) continue;
    const message = lastUpTo(messages, person.lastReadSeq);
    if (!message || message.senderId === person.memberId) continue;
    if (!readers.has(message.seq)) readers.set(message.seq, []);
    readers.get(message.seq).push(person);
  }
  return readers;
}

/** How many of the others have read up to `seq`, and how many others there are. */
export function readCount(seq, participants, myId) {
  const others = participants.filter(({ memberId }) => memberId !== myId);
  return { read: others.filter(({ lastReadSeq }) => lastReadSeq >= seq).length, of: others.length };
}

function lastUpTo(messages, seq) {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (messages[middle].seq <= seq) low = middle + 1;
    else high = middle;
  }
  return messages[low - 1] ?? null;
}
