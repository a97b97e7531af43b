package io.madang.chat.kit.fanout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A permanent connection: it is opened again whenever it is lost, forever, after a pause that grows
 * to two seconds. All methods but {@link #current} are for the fan-out's own thread.
 *
 * <p>Each attempt has a number; what an earlier attempt reports late is ignored.
 *
 * @param <C> the kind of connection
 */
public final class ReconnectingConnection<C> {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(40);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** A connection that lasted longer was of use: the pause after its loss is short again. */
  private static final Duration USEFUL = LONGEST_PAUSE.multipliedBy(2);

  private static final int MOST_DOUBLINGS = 6;

  private final String name;
  private final Opener<C> opener;
  private final EventLoop thread;
  private final Wire.Listener listener;
  private final Consumer<C> whenOpen;
  private volatile @Nullable C current;
  private int tries;
  private int endedTry;
  private int failures;
  private long openedAt;

  /** {@code whenOpen} is given each new connection, before the listener is told of it. */
  public ReconnectingConnection(
      String name,
      Opener<C> opener,
      EventLoop thread,
      Wire.Listener listener,
      Consumer<C> whenOpen) {
    this.name = name;
    this.opener = opener;
    this.thread = thread;
    this.listener = listener;
    this.whenOpen = whenOpen;
  }

  /** The connection, if there is one now; from any thread. */
  public @Nullable C current() {
    return current;
  }

  /** Opens it for the first time. */
  public void open() {
    int mine = ++tries;
    var unused =
        start(() -> thread.run(() -> lost(mine)))
            .whenComplete(
                (connection, failure) -> thread.run(() -> settle(mine, connection, failure)));
  }

  /** What the connection is for was refused: tells the listener, and tries again over another. */
  public void refused(Throwable failure) {
    listener.failed(name, failure);
    replace();
  }

  /** Closes the connection, if there is one, and opens another. */
  public void replace() {
    C useless = current;
    if (useless != null) {
      opener.close(useless);
      openLater();
    }
  }

  private CompletionStage<C> start(Runnable lost) {
    try {
      return opener.open(lost);
    } catch (RuntimeException unable) {
      return CompletableFuture.failedFuture(unable);
    }
  }

  private void settle(int mine, @Nullable C connection, @Nullable Throwable failure) {
    if (connection == null) {
      listener.failed(name, failure == null ? new IllegalStateException("no reason") : failure);
      openLater();
    } else if (endedTry == mine) {
      openLater();
    } else {
      openedAt = System.nanoTime();
      current = connection;
      whenOpen.accept(connection);
      listener.opened();
    }
  }

  private void lost(int mine) {
    if (mine != tries) {
      return;
    }
    endedTry = mine;
    if (current != null) {
      listener.lost(name);
      openLater();
    }
  }

  private void openLater() {
    boolean useful = current != null && System.nanoTime() - openedAt > USEFUL.toNanos();
    current = null;
    tries++;
    failures = useful ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
    thread.after(pause(), this::open);
  }

  /** Half of it is random, so that the nodes of a cluster do not all come back at once. */
  private Duration pause() {
    long most = Math.min(FIRST_PAUSE.toNanos() << failures, LONGEST_PAUSE.toNanos());
    return Duration.ofNanos(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
  }

  /**
   * Opens and closes connections of one kind.
   *
   * @param <C> the kind of connection
   */
  public interface Opener<C> {

    /**
     * Begins to open one, without waiting. Once it has ended, however that came, {@code lost} is
     * run, on any thread and perhaps more than once.
     */
    CompletionStage<C> open(Runnable lost);

    /** Ends it without waiting. */
    void close(C connection);
  }
}
