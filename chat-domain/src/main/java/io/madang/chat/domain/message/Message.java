package io.madang.chat.domain.message;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/**
 * A message as it stands now. The event that began it, {@code MessagePosted}, says how it stood
 * then.
 *
 * @param seq the position of the event that began it; it identifies the message in its room
 * @param number counts the messages of the room: 1, 2, 3, …
 * @param sender who said it, as they were then
 */
public record Message(
    RoomId room,
    Sequence seq,
    MessageNumber number,
    Member sender,
    ClientMessageId clientMessageId,
    MessageText text,
    Instant at) {}
