package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.protocol.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * All open streams: a bounded number for each member. Keeps them alive, and ends each when its
 * token expires and all of them when the server stops.
 */
public final class EventStreams implements AutoCloseable {

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
  private static final Duration FULL = Duration.ofSeconds(15);
  private static final int RECONNECT_MILLIS = 1_000;
  private static final int SPREAD_MILLIS = 4_000;

  private final int mostPerMember;
  private final Clock clock;
  private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<MemberId, Integer> perMember = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("madang-streams").factory());
  private volatile boolean stopping;

  public EventStreams(int mostPerMember, Clock clock) {
    this.mostPerMember = mostPerMember;
    this.clock = clock;
    var unused =
        timer.scheduleWithFixedDelay(
            () -> streams.forEach(OpenStream::keepAlive),
            KEEP_ALIVE.toMillis(),
            KEEP_ALIVE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Counts the stream in; if it may not be opened, ends it with the reason and returns false. */
  boolean admit(OpenStream stream) {
    if (stopping) {
      stream.end(ProblemCode.UNAVAILABLE);
      return false;
    }
    int open = perMember.merge(stream.member(), 1, Integer::sum);
    streams.add(stream);
    stream.whenOver(() -> forget(stream));
    if (open > mostPerMember) {
      stream.end(Problem.rateLimited(FULL));
      return false;
    }
    endWithToken(stream);
    return true;
  }

  /** Runs before the container waits for the requests that are under way. */
  @EventListener(ContextClosedEvent.class)
  void drain() {
    stopping = true;
    List.copyOf(streams)
        .forEach(stream -> {
          int millis = RECONNECT_MILLIS + ThreadLocalRandom.current().nextInt(SPREAD_MILLIS);
          stream.retryAfter(Duration.ofMillis(millis));
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void endWithToken(OpenStream stream) {
    long millis = Math.max(0, stream.untilTokenExpires(clock.instant()).toMillis());
    try {
      var expiry =
          timer.schedule(() -> stream.end(ProblemCode.UNAUTHORIZED), millis, TimeUnit.MILLISECONDS);
      stream.whenOver(() -> expiry.cancel(false));
    } catch (RejectedExecutionException closed) {
      stream.end(ProblemCode.UNAVAILABLE);
    }
  }

  private void forget(OpenStream stream) {
    streams.remove(stream);
    perMember.computeIfPresent(stream.member(), (member, open) -> open == 1 ? null : open - 1);
  }
}
