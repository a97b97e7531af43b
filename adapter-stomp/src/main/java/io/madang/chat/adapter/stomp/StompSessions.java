package io.madang.chat.adapter.stomp;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** The sessions that are open on this node. Thread-safe. */
final class StompSessions {

  private static final long LEAST_SPREAD_MS = 200;
  private static final long MOST_SPREAD_MS = 10_000;

  private final ConcurrentMap<String, StompSession> byId = new ConcurrentHashMap<>();
  private volatile long spreadMs;

  void add(StompSession session) {
    byId.put(session.id(), session);
  }

  Optional<StompSession> find(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  void remove(StompSession session) {
    byId.remove(session.id(), session);
    session.end();
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  int count() {
    return byId.size();
  }

  Iterator<StompSession> iterator() {
    return byId.values().iterator();
  }

  void forEach(Consumer<StompSession> action) {
    byId.values().forEach(action);
  }

  /** Sends everybody away, each as soon as what they have sent is answered. */
  void drain() {
    spreadMs = Math.clamp(byId.size(), LEAST_SPREAD_MS, MOST_SPREAD_MS);
    forEach(session -> session.leave(comeBack()));
  }

  /** Whoever comes too late is sent away at once. */
  void leaveIfDraining(StompSession session) {
    if (spreadMs > 0) {
      session.leave(comeBack());
    }
  }

  /** Each at a moment of their own, or the other nodes would get them all at once. */
  private CloseStatus comeBack() {
    return CloseStatus.SERVICE_RESTARTED.withReason(
        "retry-after-ms=" + ThreadLocalRandom.current().nextLong(spreadMs));
  }
}
