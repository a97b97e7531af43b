package io.madang.chat.adapter.stomp;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The sessions that are open on this node. Thread-safe. */
final class StompSessions {

  private final ConcurrentMap<String, StompSession> byId = new ConcurrentHashMap<>();

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
}
