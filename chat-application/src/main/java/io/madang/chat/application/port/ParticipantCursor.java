package io.madang.chat.application.port;

import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.Participant;

/** A participant and how far they have read. */
public record ParticipantCursor(Participant participant, ReadCursor cursor) {}
