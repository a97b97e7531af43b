package io.madang.chat.application.message;

/** What has been said in a room, a page at a time; for its participants only. */
public interface ReadHistoryUseCase {

  ReadHistoryResult read(ReadHistoryQuery query);
}
