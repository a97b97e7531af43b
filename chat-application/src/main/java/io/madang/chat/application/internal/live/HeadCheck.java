package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.StoreTrouble;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads where the logs of all followed rooms end, so that everything the fan-out has lost is found.
 * One query covers many rooms; one check runs at a time, followed by another if one was requested
 * meanwhile.
 */
final class HeadCheck {

  private static final int ROOMS_PER_QUERY = 1_000;

  private final RoomLog log;
  private final Tasks tasks;
  private final Map<RoomId, RoomFeed> feeds;
  private final AtomicInteger asked = new AtomicInteger();
  private final StoreTrouble trouble = new StoreTrouble("The heads of the followed rooms");

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
      trouble.over();
    } catch (RuntimeException | Error failure) {
      trouble.met(failure);
    } finally {
      if (asked.addAndGet(-answered) > 0) {
        tasks.runBlocking(this::look);
      }
    }
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
