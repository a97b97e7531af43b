package io.madang.chat.application.service;

import io.madang.chat.application.port.MessageRange;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.application.usecase.message.ReadHistoryQuery;
import io.madang.chat.application.usecase.message.ReadHistoryResult;
import io.madang.chat.application.usecase.message.ReadHistoryResult.History;
import io.madang.chat.application.usecase.message.ReadHistoryResult.Refused;
import io.madang.chat.application.usecase.message.ReadHistoryUseCase;

final class ReadHistoryService implements ReadHistoryUseCase {

  private final RoomLog log;
  private final RoomRepository rooms;

  ReadHistoryService(RoomLog log, RoomRepository rooms) {
    this.log = log;
    this.rooms = rooms;
  }

  @Override
  public ReadHistoryResult read(ReadHistoryQuery query) {
    if (rooms.findParticipant(query.room(), query.asking()).isEmpty()) {
      return new Refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    MessageRange range = new MessageRange(query.after(), query.before(), query.limit());
    return new History(log.messages(query.room(), range));
  }
}
