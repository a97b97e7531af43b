package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.resource.Delay;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A permanent connection: it is re-established whenever it is lost, forever. It is logged as up
 * once Redis does what it is for, and what prevents that is logged once.
 *
 * <p>Lettuce's own reconnecting is not used: it does not cover the first connection, and it would
 * resend messages that may have been sent. Each attempt has a number; results of an earlier attempt
 * are ignored.
 *
 * @param <C> the kind of connection
 */
final class ReconnectingConnection<C extends StatefulConnection<String, byte[]>> {

  private static final Logger LOGGER = LoggerFactory.getLogger(ReconnectingConnection.class);
  private static final Delay PAUSE =
      Delay.equalJitter(Duration.ofMillis(20), Duration.ofSeconds(2), 40, TimeUnit.MILLISECONDS);
  private static final int LONGEST_PAUSE = 8;

  private final String name;
  private final Supplier<? extends CompletionStage<C>> connector;
  private final EventLoop thread;
  private final Consumer<C> whenMade;
  private final Complaints complaints;
  private volatile @Nullable C current;
  private volatile boolean working;
  private volatile boolean refused;
  private volatile @Nullable String trouble;
  private int tries;
  private int failures;

  ReconnectingConnection(
      String name,
      Supplier<? extends CompletionStage<C>> connector,
      EventLoop thread,
      Complaints complaints,
      Consumer<C> whenMade) {
    this.name = name;
    this.connector = connector;
    this.thread = thread;
    this.complaints = complaints;
    this.whenMade = whenMade;
  }

  /** The connection, if there is one now; from any thread. It is changed on the own thread only. */
  @Nullable C current() {
    return current;
  }

  boolean isUp() {
    return current != null;
  }

  /** Whether Redis last did what the connection is for. */
  boolean isWorking() {
    return working;
  }

  /** Whether Redis answers, but refuses to do what the connection is for. */
  boolean isRefused() {
    return refused;
  }

  /** What keeps it from working, if known; quotes Redis if it gave a reason. */
  @Nullable String trouble() {
    return trouble;
  }

  void open() {
    int mine = ++tries;
    var unused =
        connect()
            .whenComplete(
                (connection, failure) -> thread.run(() -> settle(mine, connection, failure)));
  }

  /** Redis did what the connection is for. From any thread, as often as it happens. */
  void works() {
    if (!working) {
      thread.run(this::noteWorking);
    }
  }

  /** Redis declined what the connection is for. From any thread. */
  void refused(Throwable failure) {
    thread.run(() -> noteRefusal(failure));
  }

  /** The connection proved useful: after its next loss, the pause is short. From any thread. */
  void proved() {
    thread.run(() -> failures = 0);
  }

  void rebuild() {
    C deaf = current;
    if (deaf != null) {
      var unused = deaf.closeAsync();
      openLater();
    }
  }

  private CompletionStage<C> connect() {
    try {
      return connector.get();
    } catch (RuntimeException unable) {
      return CompletableFuture.failedFuture(unable);
    }
  }

  private void settle(int mine, @Nullable C connection, @Nullable Throwable failure) {
    if (connection == null) {
      complain(failure);
      openLater();
    } else {
      adopt(mine, connection);
    }
  }

  private void adopt(int mine, C connection) {
    connection.addListener(new Loss(mine));
    current = connection;
    whenMade.accept(connection);
    if (!connection.isOpen()) {
      lost(mine);
    }
  }

  private void noteWorking() {
    if (current != null && !working) {
      working = true;
      refused = false;
      trouble = null;
      complaints.forget(name);
      LOGGER.info("The {} connection to Redis is up", name);
    }
  }

  private void noteRefusal(Throwable failure) {
    if (current != null) {
      working = false;
      refused = true;
      complain(failure);
    }
  }

  private void lost(int mine) {
    if (mine == tries && current != null) {
      if (working) {
        LOGGER.warn("The {} connection to Redis was lost, will connect again", name);
      }
      openLater();
    }
  }

  private void openLater() {
    current = null;
    working = false;
    refused = false;
    tries++;
    failures = Math.min(failures + 1, LONGEST_PAUSE);
    thread.after(PAUSE.createDelay(failures), this::open);
  }

  /**
   * Once Redis has given a reason for a refusal, Lettuce's errors about the refused connection are
   * less informative and are not logged. That Redis has become unreachable is logged again.
   */
  private void complain(@Nullable Throwable failure) {
    Optional<String> words = wordsOfRedis(failure);
    boolean unreachable = causes(failure).anyMatch(IOException.class::isInstance);
    if (words.isPresent() || unreachable || !complaints.areInWordsOfRedis()) {
      String reason = words.orElseGet(() -> kind(failure));
      trouble = reason;
      complaints.of(name, reason, words.isPresent());
    }
  }

  /** Errors from Redis itself contain no secret; others may contain an address. */
  private static Optional<String> wordsOfRedis(@Nullable Throwable failure) {
    return causes(failure)
        .filter(RedisCommandExecutionException.class::isInstance)
        .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
        .findFirst();
  }

  private static String kind(@Nullable Throwable failure) {
    return causes(failure)
        .reduce((cause, innermost) -> innermost)
        .map(innermost -> innermost.getClass().getSimpleName())
        .orElse("unknown");
  }

  private static Stream<Throwable> causes(@Nullable Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private final class Loss implements RedisConnectionStateListener {

    private final int of;

    Loss(int of) {
      this.of = of;
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      thread.run(() -> lost(of));
    }
  }
}
