package io.madang.chat.application.message;

/** Reads the messages of a room, a page at a time; for its participants only. */
public interface ReadHistoryUseCase {

  ReadHistoryResult read(ReadHistoryQuery query);
}
