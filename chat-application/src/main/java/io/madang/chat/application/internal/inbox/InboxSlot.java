package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.domain.FailureReport;
import io.madang.chat.domain.room.RoomId;

/** One follower of an inbox. A follower that throws is broken and is not called again. */
final class InboxSlot {

  private static final System.Logger LOGGER = System.getLogger(InboxSlot.class.getName());

  private final InboxFollower follower;
  private boolean ended;

  InboxSlot(InboxFollower follower) {
    this.follower = follower;
  }

  void opened() {
    guarded(follower::opened);
  }

  void changed(RoomId room) {
    guarded(() -> follower.changed(room));
  }

  void failed(Throwable cause) {
    guarded(() -> follower.failed(cause));
    close();
  }

  void close() {
    ended = true;
  }

  private void guarded(Runnable call) {
    if (ended) {
      return;
    }
    try {
      call.run();
    } catch (RuntimeException | Error broken) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "A follower of an inbox failed" + FailureReport.of(broken));
      close();
    }
  }
}
