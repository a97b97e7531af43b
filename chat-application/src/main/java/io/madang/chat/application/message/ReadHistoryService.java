package io.madang.chat.application.message;

import io.madang.chat.application.message.ReadHistoryResult.History;
import io.madang.chat.application.message.ReadHistoryResult.Refused;
import io.madang.chat.application.port.MessageRange;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.RefusalCode;

final class ReadHistoryService implements ReadHistoryUseCase {

  private final RoomLog log;
  private final RoomRepository rooms;

  ReadHistoryService(RoomLog log, RoomRepository rooms) {
    this.log = log;
    this.rooms = rooms;
  }

  /**
   * The page is read first: whoever is still in the room after that was in it for all that it
   * holds.
   */
  @Override
  public ReadHistoryResult read(ReadHistoryQuery query) {
    MessageRange range = new MessageRange(query.after(), query.before(), query.limit());
    History page = new History(log.messages(query.room(), range));
    return rooms.findParticipant(query.room(), query.asking()).isPresent()
        ? page
        : new Refused(RefusalCode.NOT_A_PARTICIPANT);
  }
}
