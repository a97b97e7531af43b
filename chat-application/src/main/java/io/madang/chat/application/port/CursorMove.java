package io.madang.chat.application.port;

import io.madang.chat.domain.reading.ReadCursor;

/** Where a cursor stands now, and whether this call moved it. */
public record CursorMove(ReadCursor cursor, boolean moved) {}
