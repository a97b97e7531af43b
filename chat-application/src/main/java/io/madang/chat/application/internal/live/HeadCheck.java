package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.StoreTrouble;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads where the logs of all followed rooms end, so that everything the fan-out has lost is found.
 *
 * <p>One query covers many rooms; one look runs at a time, followed by another if one was requested
 * meanwhile. If there are more rooms than fit into one query, a regular look leaves out some of the
 * quiet ones.
 */
final class HeadCheck {

  private static final int ROOMS_PER_QUERY = 1_000;

  private final RoomLog log;
  private final Tasks tasks;
  private final Map<RoomId, RoomFeed> feeds;
  private final FanOutWatch fanOut;
  private final HeadPace pace;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean everywhere = new AtomicBoolean();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final StoreTrouble trouble = new StoreTrouble("The heads of the followed rooms");
  private volatile HeadPace.Cost cost = HeadPace.Cost.NONE;
  private volatile long began;
  private volatile long ended;

  HeadCheck(
      RoomLog log, Tasks tasks, Map<RoomId, RoomFeed> feeds, FanOutWatch fanOut, HeadPace pace) {
    this.log = log;
    this.tasks = tasks;
    this.feeds = feeds;
    this.fanOut = fanOut;
    this.pace = pace;
    this.began = tasks.nanoTime();
    this.ended = began;
  }

  /** Looks at every room as soon as the cost of looking allows. */
  void ask() {
    everywhere.set(true);
    if (asked.getAndIncrement() == 0) {
      start();
    }
  }

  /** Called often: looks if it is time for a regular look. */
  void tick() {
    if (!fanOut.isConnected()) {
      interrupted.set(true);
    }
    boolean due = pace.isDue(!fanOut.isTrusted(), since(began), since(ended), cost);
    if (due && asked.compareAndSet(0, 1)) {
      begin();
    }
  }

  private void start() {
    Duration rest = cost.rest().minus(since(ended));
    if (rest.isPositive()) {
      tasks.runAfter(rest, this::begin);
    } else {
      begin();
    }
  }

  private void begin() {
    began = tasks.nanoTime();
    tasks.runBlocking(this::look);
  }

  private Duration since(long nanoTime) {
    return Duration.ofNanos(tasks.nanoTime() - nanoTime);
  }

  private void look() {
    int answered = asked.get();
    try {
      long begin = tasks.nanoTime();
      lookAt(chosen(), isWhole());
      cost = cost.then(since(begin));
      trouble.over();
    } catch (RuntimeException | Error failure) {
      trouble.met(failure);
    } finally {
      ended = tasks.nanoTime();
      if (asked.addAndGet(-answered) > 0) {
        start();
      }
    }
  }

  /** Whether the fan-out has worked since the look before. */
  private boolean isWhole() {
    boolean connected = fanOut.isConnected();
    return !interrupted.getAndSet(!connected) && connected;
  }

  private List<RoomFeed> chosen() {
    List<RoomFeed> all = new ArrayList<>(feeds.values());
    if (!everywhere.getAndSet(false) && all.size() > ROOMS_PER_QUERY) {
      all.removeIf(feed -> !feed.rhythm().isDue());
    }
    return all;
  }

  private void lookAt(List<RoomFeed> chosen, boolean whole) {
    for (int from = 0; from < chosen.size(); from += ROOMS_PER_QUERY) {
      lookAtSome(chosen.subList(from, Math.min(chosen.size(), from + ROOMS_PER_QUERY)), whole);
    }
  }

  private void lookAtSome(List<RoomFeed> some, boolean whole) {
    Map<RoomId, Look> looks = new LinkedHashMap<>();
    some.forEach(feed -> looks.put(feed.room(), Look.begin(feed, whole)));
    log.heads(List.copyOf(looks.keySet()))
        .forEach((room, head) -> {
          Look look = looks.get(room);
          if (look != null) {
            look.end(head);
          }
        });
  }

  /** One room's part in a query, and what its feed had passed before that. */
  private record Look(RoomFeed feed, long passed, boolean whole) {

    static Look begin(RoomFeed feed, boolean whole) {
      return new Look(feed, feed.passed(), whole && feed.isSettled());
    }

    void end(LogHead head) {
      feed.rhythm().found(head);
      feed.looked(head, passed, whole);
    }
  }
}
