package io.madang.chat.application.port;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.reading.ReadCursor;

/**
 * The position of a member in a room that they are in: how far they have read, and where the room's
 * log ends.
 */
public record RoomPosition(ReadCursor cursor, Sequence head) {}
