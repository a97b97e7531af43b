package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether a room's log still has what its feed has passed, and renews the log's epoch if it
 * has not. Only used in the feed's mailbox; checks once a second at most.
 */
final class LossCheck {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final System.Logger LOGGER = System.getLogger(LossCheck.class.getName());

  private final RoomId room;
  private final RoomLog log;
  private final Tasks tasks;
  private final Mailbox mailbox;
  private boolean resting;

  LossCheck(RoomId room, RoomLog log, Tasks tasks, Mailbox mailbox) {
    this.room = room;
    this.log = log;
    this.tasks = tasks;
    this.mailbox = mailbox;
  }

  /**
   * Passes on where the log ends, in the mailbox. While the store is away, nothing happens: the
   * next look at the heads finds the same.
   *
   * @param passed how far the feed is, and in which epoch
   * @param last the last event that it has passed, if it has passed any
   */
  void check(LogHead passed, @Nullable RoomEvent last, Consumer<LogHead> then) {
    if (resting || passed.seq().equals(Sequence.NONE)) {
      return;
    }
    resting = true;
    tasks.runBlocking(() -> {
      try {
        LogHead head = read(passed, last);
        mailbox.put(() -> then.accept(head));
      } catch (StoreUnavailableException away) {
        LOGGER.log(System.Logger.Level.DEBUG, "The log of room {0} could not be checked", room);
      }
    });
    tasks.runAfter(PAUSE, () -> mailbox.put(() -> resting = false));
  }

  private LogHead read(LogHead passed, @Nullable RoomEvent last) {
    Sequence before = new Sequence(passed.seq().value() - 1);
    LogPage page = log.readAfter(room, before, 1).orElseThrow();
    Optional<Sequence> lost =
        page.head().epoch().equals(passed.epoch())
            ? LostEvents.before(passed.seq(), last, page)
            : Optional.empty();
    return lost.flatMap(bound -> renew(passed, bound)).orElse(page.head());
  }

  private Optional<LogHead> renew(LogHead passed, Sequence before) {
    LOGGER.log(
        System.Logger.Level.WARNING,
        "The log of room {0} has lost events that were delivered: its followers start again",
        room);
    return log.renewEpoch(room, passed.epoch(), before);
  }
}
