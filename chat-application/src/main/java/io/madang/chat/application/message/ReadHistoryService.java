package io.madang.chat.application.message;

import io.madang.chat.application.message.ReadHistoryResult.History;
import io.madang.chat.application.message.ReadHistoryResult.Refused;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.RefusalCode;

final class ReadHistoryService implements ReadHistoryUseCase {

  private final RoomLog log;
  private final Participants participants;

  ReadHistoryService(RoomLog log, Participants participants) {
    this.log = log;
    this.participants = participants;
  }

  /**
   * The page is read first: a member who is still in the room afterwards was in it for everything
   * on the page.
   */
  @Override
  public ReadHistoryResult read(ReadHistoryQuery query) {
    History page = new History(log.messages(query.room(), query.range()));
    return participants.find(query.room(), query.by()).isPresent()
        ? page
        : new Refused(RefusalCode.NOT_A_PARTICIPANT);
  }
}
