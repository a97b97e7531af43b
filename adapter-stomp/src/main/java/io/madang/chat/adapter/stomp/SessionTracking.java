package io.madang.chat.adapter.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;

/** Which of our sessions a socket has. */
final class SessionTracking {

  private static final String SESSION = StompSession.class.getName();

  private SessionTracking() {}

  static void put(WebSocketSession socket, StompSession session) {
    socket.getAttributes().put(SESSION, session);
  }

  /** None for a socket that failed while it was being opened. */
  static @Nullable StompSession sessionOf(WebSocketSession socket) {
    return (StompSession) socket.getAttributes().get(SESSION);
  }
}
