package io.madang.chat.domain.read;

import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.Sequence;

/**
 * A room as one of its participants sees it in a list: how much is unread, and where its log ends.
 */
public record RoomSummary(Room room, long unread, Sequence head) {}
