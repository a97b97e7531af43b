package io.madang.chat.adapter.stomp;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** The sessions that are open on this node. Thread-safe. */
final class StompSessions {

  private static final CloseStatus RESTARTING =
      CloseStatus.SERVICE_RESTARTED.withReason("connect again, here or elsewhere");

  private final ConcurrentMap<String, StompSession> byId = new ConcurrentHashMap<>();
  private volatile boolean draining;

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

  /** Sends everybody away, each as soon as what they have sent is answered. */
  void drain() {
    draining = true;
    byId.values().forEach(session -> session.leave(RESTARTING));
  }

  /** Whoever comes too late is sent away at once. */
  void leaveIfDraining(StompSession session) {
    if (draining) {
      session.leave(RESTARTING);
    }
  }
}
