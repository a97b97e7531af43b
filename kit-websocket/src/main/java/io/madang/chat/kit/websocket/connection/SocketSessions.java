package io.madang.chat.kit.websocket.connection;

import io.madang.chat.kit.websocket.session.SocketSession;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.socket.CloseStatus;

/** The sessions that are open on this node. Thread-safe. */
public final class SocketSessions {

  private static final long LEAST_SPREAD_MS = 200;
  private static final long MOST_SPREAD_MS = 10_000;

  private final Set<SocketSession> open = ConcurrentHashMap.newKeySet();
  private volatile long spreadMs;

  void add(SocketSession session) {
    open.add(session);
  }

  void remove(SocketSession session) {
    open.remove(session);
    session.end();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  int count() {
    return open.size();
  }

  Iterator<SocketSession> iterator() {
    return open.iterator();
  }

  /** Disconnects all sessions, each as soon as everything that it has sent is answered. */
  void drain() {
    spreadMs = Math.clamp(open.size(), LEAST_SPREAD_MS, MOST_SPREAD_MS);
    open.forEach(session -> session.leave(comeBack()));
  }

  /** A session that opens during the shutdown is disconnected immediately. */
  void leaveIfDraining(SocketSession session) {
    if (spreadMs > 0) {
      session.leave(comeBack());
    }
  }

  /** Each at a different moment, or the other nodes would get them all at once. */
  private CloseStatus comeBack() {
    return CloseStatus.SERVICE_RESTARTED.withReason(
        "retry-after-ms=" + ThreadLocalRandom.current().nextLong(spreadMs));
  }
}
