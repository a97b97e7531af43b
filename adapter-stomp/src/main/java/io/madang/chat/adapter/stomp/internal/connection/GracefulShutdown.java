package io.madang.chat.adapter.stomp.internal.connection;

import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets clients go before the server stops: what they have sent is answered, then they are told to
 * connect again, and nobody new is let in.
 *
 * <p>At the very beginning of the end: later, the container would cut the sockets off.
 */
public final class GracefulShutdown {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final StompSessions sessions;

  public GracefulShutdown(StompSessions sessions) {
    this.sessions = sessions;
  }

  /** Returns when all are gone, or after a few seconds. */
  @EventListener(ContextClosedEvent.class)
  void drain() {
    sessions.drain();
    long end = System.nanoTime() + GRACE.toNanos();
    try {
      while (!sessions.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
