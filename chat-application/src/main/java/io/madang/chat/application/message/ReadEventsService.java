package io.madang.chat.application.message;

import io.madang.chat.application.message.ReadEventsResult.Events;
import io.madang.chat.application.message.ReadEventsResult.Refused;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.RefusalCode;
import java.util.Optional;

final class ReadEventsService implements ReadEventsUseCase {

  private final RoomLog log;
  private final Participants participants;

  ReadEventsService(RoomLog log, Participants participants) {
    this.log = log;
    this.participants = participants;
  }

  /**
   * The page is read first: a member who is still in the room afterwards was in it for everything
   * on the page.
   */
  @Override
  public ReadEventsResult read(ReadEventsQuery query) {
    return page(query)
        .filter(page -> participants.find(query.room(), query.by()).isPresent())
        .<ReadEventsResult>map(page -> new Events(page.head(), page.events()))
        .orElseGet(() -> new Refused(RefusalCode.NOT_A_PARTICIPANT));
  }

  private Optional<LogPage> page(ReadEventsQuery query) {
    return log.readAfter(query.room(), query.after(), query.limit());
  }
}
