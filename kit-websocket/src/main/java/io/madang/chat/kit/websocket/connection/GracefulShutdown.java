package io.madang.chat.kit.websocket.connection;

import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Disconnects clients before the server stops: what they have sent is answered, then they are told
 * to reconnect, and no new client is accepted.
 *
 * <p>Runs at the very beginning of the shutdown: later, the container would cut the sockets off.
 */
public final class GracefulShutdown {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final SocketSessions sessions;

  public GracefulShutdown(SocketSessions sessions) {
    this.sessions = sessions;
  }

  /** Returns when all clients are gone, or after a few seconds. */
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
