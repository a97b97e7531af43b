package io.madang.chat.application.message;

/** The log of a room itself, every kind of event, a page at a time; for its participants only. */
public interface ReadEventsUseCase {

  ReadEventsResult read(ReadEventsQuery query);
}
