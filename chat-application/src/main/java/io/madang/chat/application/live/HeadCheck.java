package io.madang.chat.application.live;

import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks where the logs of all followed rooms end, so that whatever the fan-out has lost is found.
 * One query for many rooms; one look at a time, and one more after it if somebody asked meanwhile.
 */
final class HeadCheck {

  private static final int ROOMS_PER_QUERY = 1_000;
  private static final System.Logger LOGGER = System.getLogger(HeadCheck.class.getName());

  private final RoomLog log;
  private final Tasks tasks;
  private final Map<RoomId, RoomFeed> feeds;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean failing;

  HeadCheck(RoomLog log, Tasks tasks, Map<RoomId, RoomFeed> feeds) {
    this.log = log;
    this.tasks = tasks;
    this.feeds = feeds;
  }

  void ask() {
    if (asked.getAndIncrement() == 0) {
      tasks.runBlocking(this::look);
    }
  }

  private void look() {
    int answered = asked.get();
    try {
      lookAt(List.copyOf(feeds.keySet()));
      note(false);
    } catch (RuntimeException | Error unreachable) {
      note(true);
    } finally {
      if (asked.addAndGet(-answered) > 0) {
        tasks.runBlocking(this::look);
      }
    }
  }

  /** Said once for a whole outage, however often it is tried meanwhile. */
  private void note(boolean failed) {
    if (failed && !failing) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "The heads of the followed rooms cannot be read at present, will try again");
    } else if (failing && !failed) {
      LOGGER.log(System.Logger.Level.INFO, "The heads of the followed rooms can be read again");
    }
    failing = failed;
  }

  private void lookAt(List<RoomId> rooms) {
    for (int from = 0; from < rooms.size(); from += ROOMS_PER_QUERY) {
      List<RoomId> some = rooms.subList(from, Math.min(rooms.size(), from + ROOMS_PER_QUERY));
      log.heads(some)
          .forEach((room, head) -> {
            RoomFeed feed = feeds.get(room);
            if (feed != null) {
              feed.headSeen(head);
            }
          });
    }
  }
}
