package io.madang.chat.application.port;

import io.madang.chat.domain.read.ReadCursor;
import io.madang.chat.domain.room.Sequence;

/** That a member is in a room, how far they have read there, and where the room's log ends. */
public record Standing(ReadCursor cursor, Sequence head) {}
