package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is always wanted: when it is not there, or is lost, it is made anew, for ever.
 *
 * <p>Lettuce's own reconnecting is not used: it does not cover the first connection, and it would
 * send again what may have been sent. Each try has a number; what arrives from an earlier try is
 * ignored.
 *
 * @param <C> the kind of connection
 */
final class Link<C extends StatefulConnection<String, byte[]>> {

  private static final Logger LOGGER = LoggerFactory.getLogger(Link.class);
  private static final Delay PAUSE =
      Delay.equalJitter(Duration.ofMillis(20), Duration.ofSeconds(2), 40, TimeUnit.MILLISECONDS);
  private static final int LONGEST_PAUSE = 8;

  private final String name;
  private final Supplier<? extends CompletionStage<C>> connector;
  private final OwnThread thread;
  private final Consumer<C> whenMade;
  private volatile @Nullable C current;
  private int tries;
  private int failures;

  Link(
      String name,
      Supplier<? extends CompletionStage<C>> connector,
      OwnThread thread,
      Consumer<C> whenMade) {
    this.name = name;
    this.connector = connector;
    this.thread = thread;
    this.whenMade = whenMade;
  }

  /**
   * The connection, if there is one now; from any thread. What changes it belongs to the own
   * thread.
   */
  @Nullable C current() {
    return current;
  }

  boolean isUp() {
    return current != null;
  }

  void open() {
    int mine = ++tries;
    var unused =
        connect()
            .whenComplete(
                (connection, failure) -> thread.run(() -> settle(mine, connection, failure)));
  }

  /**
   * The connection proved useful: its next loss is answered without a long pause. From any thread.
   */
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
      report(failure);
      openLater();
    } else {
      adopt(mine, connection);
    }
  }

  private void adopt(int mine, C connection) {
    connection.addListener(new Loss(mine));
    whenMade.accept(connection);
    current = connection;
    LOGGER.info("The {} connection to Redis is up", name);
    if (!connection.isOpen()) {
      lost(mine);
    }
  }

  private void lost(int mine) {
    if (mine == tries && current != null) {
      LOGGER.warn("The {} connection to Redis was lost, will connect again", name);
      openLater();
    }
  }

  private void openLater() {
    current = null;
    tries++;
    failures = Math.min(failures + 1, LONGEST_PAUSE);
    thread.after(PAUSE.createDelay(failures), this::open);
  }

  /** Once aloud, then quietly: an absent Redis must not fill the log. */
  private void report(@Nullable Throwable failure) {
    if (failures == 0) {
      LOGGER.warn("No {} connection to Redis, will try again: {}", name, kindOf(failure));
    } else {
      LOGGER.debug("Still no {} connection to Redis: {}", name, kindOf(failure));
    }
  }

  private static String kindOf(@Nullable Throwable failure) {
    return failure == null ? "unknown" : failure.getClass().getSimpleName();
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
