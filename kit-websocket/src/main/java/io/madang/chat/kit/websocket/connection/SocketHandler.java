package io.madang.chat.kit.websocket.connection;

import io.madang.chat.kit.websocket.internal.handshake.HandshakeNotes;
import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.kit.websocket.socket.RawSockets;
import io.madang.chat.kit.websocket.socket.WriterThreads;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.sockjs.transport.SockJsSession;

/**
 * Opens a session for each socket, in the protocol that its client has chosen, and passes on what
 * the socket delivers.
 *
 * <p>The name in the handshake chooses the protocol; without one, the path does. Called in the
 * thread that reads the socket; nothing here waits for the store.
 */
public final class SocketHandler implements WebSocketHandler, SubProtocolCapable {

  /** How large a message may be that a client sends, in bytes. */
  public static final int MESSAGE_LIMIT = 64 * 1024;

  private static final System.Logger LOGGER = System.getLogger(SocketHandler.class.getName());
  private static final String SESSION = SocketSession.class.getName();

  private final List<SocketProtocol> protocols;
  private final SocketSessions sessions;
  private final SessionLimits limits;
  private final SessionClock clock;
  private final WriterThreads threads;

  /** The first protocol is that of clients that choose none. */
  public SocketHandler(
      List<SocketProtocol> protocols,
      SocketSessions sessions,
      SessionLimits limits,
      SessionClock clock,
      WriterThreads threads) {
    this.protocols = List.copyOf(protocols);
    this.sessions = sessions;
    this.limits = limits;
    this.clock = clock;
    this.threads = threads;
  }

  @Override
  public List<String> getSubProtocols() {
    return protocols.stream().flatMap(protocol -> protocol.names().stream()).toList();
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    Map<String, Object> attributes = socket.getAttributes();
    SocketSession session =
        protocol(socket.getAcceptedProtocol(), HandshakeNotes.takePath(attributes))
            .open(outbound(socket), threads.patient());
    sessions.add(session);
    String authorization = HandshakeNotes.takeAuthorization(attributes);
    attributes.put(SESSION, session);
    if (socket instanceof SockJsSession wrapped) {
      prepare(wrapped);
    }
    RawSockets.limitWrites(socket, limits.silenceLimit());
    clock.awaitConnect(session, limits.connectDeadline());
    session.begin(authorization);
    sessions.leaveIfDraining(session);
  }

  private SocketProtocol protocol(@Nullable String name, String path) {
    return name != null && !name.isEmpty()
        ? first(protocol -> protocol.names().contains(name))
        : first(protocol -> protocol.paths().contains(path));
  }

  private SocketProtocol first(Predicate<SocketProtocol> chosen) {
    return protocols.stream().filter(chosen).findFirst().orElseGet(protocols::getFirst);
  }

  private OutboundQueue outbound(WebSocketSession socket) {
    return new OutboundQueue(
        socket, threads, limits.silenceLimit(), limits.queuedFrames(), limits.queuedBytes());
  }

  /** SockJS hands over whole messages, and would write heart-beats in between ours. */
  private static void prepare(SockJsSession socket) {
    socket.setTextMessageSizeLimit(MESSAGE_LIMIT);
    socket.disableHeartbeat();
  }

  @Override
  public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) {
    SocketSession session = sessionOf(socket);
    if (session != null && session.isHearing()) {
      session.heard();
      switch (message) {
        case TextMessage text ->
            session.read(text.getPayload().getBytes(StandardCharsets.UTF_8), text.isLast());
        case BinaryMessage binary -> session.read(bytes(binary.getPayload()), binary.isLast());
        default -> {}
      }
    }
  }

  /** So that the container's buffers need not be as large as the largest message. */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void handleTransportError(WebSocketSession socket, Throwable failure) {
    LOGGER.log(System.Logger.Level.DEBUG, "A socket has failed: {0}", failure.toString());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    SocketSession session = sessionOf(socket);
    if (session != null) {
      sessions.remove(session);
    }
  }

  /** None for a socket that failed while it was being opened. */
  private static @Nullable SocketSession sessionOf(WebSocketSession socket) {
    return (SocketSession) socket.getAttributes().get(SESSION);
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    return bytes;
  }
}
