package io.madang.chat.adapter.stomp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/**
 * Puts our outbound queue around each socket before Spring sees it, and closes sockets that never
 * connect.
 */
final class SessionTracking implements WebSocketHandlerDecoratorFactory {

  /**
   * A frame may be as large as a request of the HTTP API; text of 4,000 characters fits however it
   * is escaped.
   */
  static final int FRAME_LIMIT = 64 * 1024;

  private static final Duration LONGEST_WATCH = Duration.ofDays(1);
  private static final String SESSION = StompSession.class.getName();
  private static final System.Logger LOGGER = System.getLogger(SessionTracking.class.getName());

  private final StompSessions sessions;
  private final StompSettings settings;
  private final TaskScheduler clock;
  private final Writers writers;
  private final QuickSends quick;

  SessionTracking(
      StompSessions sessions,
      StompSettings settings,
      TaskScheduler clock,
      Writers writers,
      QuickSends quick) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
    this.writers = writers;
    this.quick = quick;
  }

  @Override
  public WebSocketHandler decorate(WebSocketHandler handler) {
    return new Tracked(handler);
  }

  private void watch(StompSession session, Instant next) {
    try {
      session.watchedBy(clock.schedule(() -> look(session), next));
    } catch (TaskRejectedException stopping) {
      LOGGER.log(System.Logger.Level.DEBUG, "A session is not watched, because the server stops");
    }
  }

  private void look(StompSession session) {
    Instant now = clock.getClock().instant();
    if (!session.isConnected()) {
      session.outbound().close(CloseStatus.POLICY_VIOLATION.withReason("not connected in time"));
    } else if (session.validUntil().isAfter(now)) {
      Instant tomorrow = now.plus(LONGEST_WATCH);
      watch(session, session.validUntil().isBefore(tomorrow) ? session.validUntil() : tomorrow);
    } else {
      session.outbound().close(CloseStatus.POLICY_VIOLATION.withReason("token has run out"));
    }
  }

  private final class Tracked extends WebSocketHandlerDecorator {

    Tracked(WebSocketHandler delegate) {
      super(delegate);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
      StompSession session =
          new StompSession(new OutboundSession(socket, writers, settings), settings);
      sessions.add(session);
      socket.getAttributes().put(SESSION, session);
      if (RawSockets.isWrapped(socket)) {
        socket.setTextMessageSizeLimit(FRAME_LIMIT);
      }
      RawSockets.limitWrites(socket, settings.silenceLimit());
      watch(session, clock.getClock().instant().plus(settings.connectDeadline()));
      super.afterConnectionEstablished(session.outbound());
      sessions.leaveIfDraining(session);
    }

    @Override
    public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message)
        throws Exception {
      StompSession session = sessionOf(socket);
      if (session != null && !session.outbound().isClosing()) {
        session.heard();
        hear(session, message);
      }
    }

    private void hear(StompSession session, WebSocketMessage<?> part) throws Exception {
      Optional<WebSocketMessage<?>> whole = session.parts().add(part);
      if (whole.isPresent()) {
        handle(session, whole.get());
      } else if (session.parts().waiting() > FRAME_LIMIT) {
        session.outbound().close(CloseStatus.TOO_BIG_TO_PROCESS);
      }
    }

    private void handle(StompSession session, WebSocketMessage<?> message) throws Exception {
      if (!quick.take(session, message)) {
        session.springs().seen(message);
        super.handleMessage(session.outbound(), message);
      }
    }

    /** So that the container's buffers need not be as large as the largest message. */
    @Override
    public boolean supportsPartialMessages() {
      return true;
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) throws Exception {
      StompSession session = sessionOf(socket);
      if (session != null) {
        super.handleTransportError(session.outbound(), failure);
      }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status)
        throws Exception {
      StompSession session = sessionOf(socket);
      if (session != null) {
        sessions.remove(session);
        super.afterConnectionClosed(session.outbound(), status);
      }
    }
  }

  /** None for a socket that failed while it was being opened. */
  static @Nullable StompSession sessionOf(WebSocketSession socket) {
    return (StompSession) socket.getAttributes().get(SESSION);
  }
}
