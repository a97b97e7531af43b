package io.madang.chat.domain.reading;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.Room;
import java.util.Optional;

/**
 * A room as it appears in a participant's list.
 *
 * @param unread how many messages came after the last one that the participant has read
 * @param head where the room's log ends
 * @param lastRead where the participant's read cursor stands
 * @param messages how many messages the room has
 * @param lastMessage the newest message
 * @param other the other member of a private room; empty for a group
 */
public record RoomSummary(
    Room room,
    long unread,
    Sequence head,
    Sequence lastRead,
    MessageNumber messages,
    Optional<Message> lastMessage,
    Optional<MemberId> other) {}
