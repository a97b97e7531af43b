package io.madang.chat.kit.websocket.socket;

import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.util.ClassUtils;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/** The container's sockets under the sessions that Spring shows. */
public final class RawSockets {

  private static final String SOCKET = RawSockets.class.getName();
  private static final String TOMCATS_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private static final boolean TOMCAT =
      ClassUtils.isPresent(
          "org.apache.tomcat.websocket.WsSession", RawSockets.class.getClassLoader());

  private RawSockets() {}

  /** Remembers the socket under a session that is not one itself, as those of SockJS. */
  public static void put(WebSocketSession session, WebSocketSession socket) {
    session.getAttributes().put(SOCKET, socket);
  }

  static WebSocketSession under(WebSocketSession session) {
    return session.getAttributes().get(SOCKET) instanceof WebSocketSession socket
        ? socket
        : session;
  }

  /** The best way to write to a session; a write that takes longer than the limit fails. */
  static SocketWriter writer(WebSocketSession session, Executor patient, Duration limit) {
    Optional<SocketWriter> tomcats =
        TOMCAT && session instanceof StandardWebSocketSession standard
            ? TomcatSocketWriter.of(standard.getNativeSession(), patient, limit)
            : Optional.empty();
    return tomcats.orElseGet(() -> new BlockingSocketWriter(session));
  }

  /** A write that takes longer fails, and the container closes the socket. */
  public static void limitWrites(WebSocketSession session, Duration limit) {
    if (session instanceof NativeWebSocketSession wrapper) {
      Session socket = wrapper.getNativeSession(Session.class);
      if (socket != null) {
        socket.getUserProperties().put(TOMCATS_LIMIT, limit.toMillis());
      }
    }
  }
}
