package io.madang.chat.testkit.engine;

import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;

/** Writes down the hints that it gets. */
final class RecordingInbox implements InboxFollower {

  private final List<RoomId> hints = new ArrayList<>();
  private int openings;
  private int failures;

  @Override
  public void opened() {
    openings++;
  }

  @Override
  public void changed(RoomId room) {
    if (openings != 1) {
      throw new IllegalStateException("A hint came before the inbox stood");
    }
    hints.add(room);
  }

  @Override
  public void failed(Throwable cause) {
    failures++;
  }

  boolean isOpen() {
    return openings == 1 && failures == 0;
  }

  /** The hints since this was last asked. */
  List<RoomId> takeHints() {
    List<RoomId> taken = List.copyOf(hints);
    hints.clear();
    return taken;
  }

  /** How many of the hints since the last taking are about this room. */
  long countOf(Room room) {
    return hints.stream().filter(room.id()::equals).count();
  }
}
