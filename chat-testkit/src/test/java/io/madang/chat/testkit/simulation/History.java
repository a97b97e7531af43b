package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was committed in each room, as it was committed. */
final class History {

  private final Verdict verdict;
  private final Tally tally;
  private final Map<RoomId, RoomPast> rooms = new HashMap<>();

  History(Verdict verdict, Tally tally) {
    this.verdict = verdict;
    this.tally = tally;
  }

  RoomPast of(RoomId room) {
    return rooms.computeIfAbsent(room, id -> new RoomPast());
  }

  void committed(CommittedEvent stored) {
    String fault = of(stored.room()).commit(stored);
    verdict.require(fault.isEmpty(), "I1/I3", () -> fault);
    if (stored.event() instanceof MessagePosted) {
      tally.count(Happening.MESSAGE_COMMITTED);
    }
  }

  /** The room's log has lost all but these events, and nobody knows. */
  void wentBack(RoomId room, List<RoomEvent> kept) {
    of(room).goBack(kept);
  }

  /** The room's log begins another life with these events; messages beyond them are gone. */
  void rebuilt(RoomId room, Epoch epoch, List<RoomEvent> kept) {
    int lost = of(room).beginAnotherLife(epoch, kept);
    for (int i = 0; i < lost; i++) {
      tally.count(Happening.EVENTS_LOST_BY_RESTORE);
    }
  }
}
