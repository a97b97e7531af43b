package io.madang.chat.application.port;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.reading.ReadCursor;

/** That a member is in a room, how far they have read there, and where the room's log ends. */
public record RoomPosition(ReadCursor cursor, Sequence head) {}
