package io.madang.chat.application.message;

import io.madang.chat.application.message.ReadEventsResult.Events;
import io.madang.chat.application.message.ReadEventsResult.Refused;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.RefusalCode;
import java.util.Optional;

final class ReadEventsService implements ReadEventsUseCase {

  private final RoomLog log;
  private final RoomRepository rooms;

  ReadEventsService(RoomLog log, RoomRepository rooms) {
    this.log = log;
    this.rooms = rooms;
  }

  /**
   * The page is read first: whoever is still in the room after that was in it for all that it
   * holds.
   */
  @Override
  public ReadEventsResult read(ReadEventsQuery query) {
    return page(query)
        .filter(page -> rooms.findParticipant(query.room(), query.asking()).isPresent())
        .<ReadEventsResult>map(page -> new Events(page.head(), page.events()))
        .orElseGet(() -> new Refused(RefusalCode.NOT_A_PARTICIPANT));
  }

  private Optional<LogPage> page(ReadEventsQuery query) {
    return log.readAfter(query.room(), query.after(), query.limit());
  }
}
