package io.madang.chat.domain.message;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A message in its present state. The event {@code MessagePosted} holds its original state.
 *
 * @param seq the position of the event that posted it; identifies the message within its room
 * @param number counts the messages of the room: 1, 2, 3, …
 * @param sender who sent it, as they were then
 */
public record Message(
    RoomId room,
    Sequence seq,
    MessageNumber number,
    Member sender,
    ClientMessageId clientMessageId,
    MessageText text,
    Instant at) {}
