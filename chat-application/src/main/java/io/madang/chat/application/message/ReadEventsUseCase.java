package io.madang.chat.application.message;

/**
 * Reads the log of a room, with every kind of event, a page at a time; for its participants only.
 */
public interface ReadEventsUseCase {

  ReadEventsResult read(ReadEventsQuery query);
}
