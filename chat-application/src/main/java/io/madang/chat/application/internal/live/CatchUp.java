package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.internal.Patience;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.FailureReport;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the log of one room for its feed, and delivers the outcome inside the feed's mailbox.
 *
 * <p>While the store is away, it keeps asking for another attempt. A log that cannot be read for
 * any other reason is tried a few more times and then given up.
 */
final class CatchUp {

  private static final int PAGE = 256;
  private static final System.Logger LOGGER = System.getLogger(CatchUp.class.getName());

  private final RoomId room;
  private final RoomLog log;
  private final Tasks tasks;
  private final LiveSettings settings;
  private final Mailbox mailbox;
  private boolean warned;

  /** What to do when the log could not be read. */
  record Otherwise(Runnable again, Consumer<Throwable> givenUp) {}

  CatchUp(RoomId room, RoomLog log, Tasks tasks, LiveSettings settings, Mailbox mailbox) {
    this.room = room;
    this.log = log;
    this.tasks = tasks;
    this.settings = settings;
    this.mailbox = mailbox;
  }

  Patience patience() {
    return new Patience(settings.retry());
  }

  void readAfter(
      Sequence position, Patience patience, Consumer<LogPage> then, Otherwise otherwise) {
    tasks.runBlocking(() -> {
      try {
        LogPage page = log.readAfter(room, position, PAGE).orElseThrow();
        mailbox.put(() -> {
          patience.renew();
          then.accept(page);
        });
      } catch (RuntimeException | Error failure) {
        mailbox.put(() -> failed(failure, patience, otherwise));
      }
    });
  }

  /** Runs the action in the feed's mailbox, after a while. */
  void later(Runnable action) {
    tasks.runAfter(settings.retry(), () -> mailbox.put(action));
  }

  /** While the store is away, nothing is reported: the next head check takes over. */
  void readHead(Consumer<LogHead> then) {
    tasks.runBlocking(() -> {
      try {
        Optional.ofNullable(log.heads(List.of(room)).get(room)).ifPresent(then);
      } catch (StoreUnavailableException away) {
        LOGGER.log(System.Logger.Level.DEBUG, "The head of room {0} could not be read", room);
      }
    });
  }

  private void failed(Throwable failure, Patience patience, Otherwise otherwise) {
    if (StoreUnavailableException.isBehind(failure)) {
      LOGGER.log(System.Logger.Level.DEBUG, "Room {0} could not be read, will try again", room);
      later(otherwise.again());
      return;
    }
    warn();
    Optional<Duration> pause = patience.failed();
    if (pause.isPresent()) {
      tasks.runAfter(pause.get(), () -> mailbox.put(otherwise.again()));
    } else {
      otherwise.givenUp().accept(failure);
    }
  }

  /** Once per feed, however many followers are affected. */
  private void warn() {
    if (!warned) {
      warned = true;
      LOGGER.log(
          System.Logger.Level.WARNING,
          "The log of room {0} cannot be read, though the store is there",
          room);
    }
  }

  void report(Throwable failure) {
    LOGGER.log(
        System.Logger.Level.ERROR,
        () -> "The log of room " + room + " is given up" + FailureReport.of(failure));
  }
}
