package io.madang.chat.domain.reading;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.Room;
import java.util.Optional;

/**
 * A room as one of its participants sees it in a list.
 *
 * @param unread how many messages came after the one that they have read last
 * @param head where the room's log ends
 * @param lastRead where their read cursor stands
 * @param messages how many messages the room has
 * @param lastMessage the newest of these
 * @param other who else is in a private room; in a group, nobody is named
 */
public record RoomSummary(
    Room room,
    long unread,
    Sequence head,
    Sequence lastRead,
    MessageNumber messages,
    Optional<Message> lastMessage,
    Optional<MemberId> other) {}
