package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.session.FailureLog;
import io.madang.chat.adapter.stomp.internal.session.SessionLimits;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.socket.OutboundQueue;
import io.madang.chat.adapter.stomp.internal.socket.RawSockets;
import io.madang.chat.adapter.stomp.internal.socket.WriterThreads;
import io.madang.chat.protocol.stomp.ProtocolViolation;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * Opens a session for each socket, decodes the frames that the socket delivers, and has them take
 * effect in order.
 *
 * <p>Called in the thread that reads the socket; nothing here waits for the store.
 */
public final class StompHandler implements WebSocketHandler, SubProtocolCapable {

  private static final System.Logger LOGGER = System.getLogger(StompHandler.class.getName());
  private static final String SESSION = StompSession.class.getName();

  private final StompSessions sessions;
  private final SessionLimits limits;
  private final SessionClock clock;
  private final WriterThreads threads;
  private final FrameDispatcher frames;

  public StompHandler(
      StompSessions sessions,
      SessionLimits limits,
      SessionClock clock,
      WriterThreads threads,
      FrameDispatcher frames) {
    this.sessions = sessions;
    this.limits = limits;
    this.clock = clock;
    this.threads = threads;
    this.frames = frames;
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of("v12.stomp", "v11.stomp", "v10.stomp");
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    StompSession session = open(socket);
    sessions.add(session);
    socket.getAttributes().put(SESSION, session);
    if (socket instanceof SockJsSession wrapped) {
      prepare(wrapped);
    }
    RawSockets.limitWrites(socket, limits.silenceLimit());
    clock.awaitConnect(session, limits.connectDeadline());
    sessions.leaveIfDraining(session);
  }

  private StompSession open(WebSocketSession socket) {
    OutboundQueue outbound =
        new OutboundQueue(
            socket, threads, limits.silenceLimit(), limits.queuedFrames(), limits.queuedBytes());
    return new StompSession(outbound, limits, threads.patient(), this::handle);
  }

  /** SockJS hands over whole messages, and would write heart-beats in between ours. */
  private static void prepare(SockJsSession socket) {
    socket.setTextMessageSizeLimit(StompDecoder.FRAME_LIMIT);
    socket.disableHeartbeat();
  }

  @Override
  public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) {
    StompSession session = sessionOf(socket);
    if (session != null && session.isHearing()) {
      session.heard();
      switch (message) {
        case TextMessage text -> read(session, text.getPayload().getBytes(StandardCharsets.UTF_8));
        case BinaryMessage binary -> read(session, bytes(binary.getPayload()));
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
    StompSession session = sessionOf(socket);
    if (session != null) {
      sessions.remove(session);
    }
  }

  /** None for a socket that failed while it was being opened. */
  private static @Nullable StompSession sessionOf(WebSocketSession socket) {
    return (StompSession) socket.getAttributes().get(SESSION);
  }

  private void read(StompSession session, byte[] piece) {
    StompDecoder decoder = session.decoder();
    try {
      decoder.add(piece);
      StompFrame frame = decoder.next();
      while (frame != null && session.isHearing()) {
        take(session, frame);
        frame = decoder.next();
      }
      session.noteProgress(isOnlyLineEnds(piece));
    } catch (ProtocolViolation violation) {
      session.fail(String.valueOf(violation.getMessage()), null);
    }
  }

  private void take(StompSession session, StompFrame frame) {
    if (frame.command() == StompCommand.DISCONNECT) {
      session.stopHearing();
    }
    if (!session.inbound().put(frame)) {
      frames.refuseForNow(session, frame);
    }
  }

  /** A failure while handling a frame ends its session, and no other. */
  private void handle(StompSession session, StompFrame frame) {
    try {
      frames.handle(session, frame);
    } catch (ProtocolViolation violation) {
      fail(session, String.valueOf(violation.getMessage()), frame);
    } catch (RuntimeException broken) {
      FailureLog.log("A frame could not be handled", broken);
      fail(session, "internal error", frame);
    }
  }

  /** What came behind the frame does not take effect, even if it was held already. */
  private static void fail(StompSession session, String message, StompFrame frame) {
    session.inbound().close();
    session.fail(message, frame.receipt());
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    return bytes;
  }

  private static boolean isOnlyLineEnds(byte[] piece) {
    for (byte each : piece) {
      if (each != '\n' && each != '\r') {
        return false;
      }
    }
    return true;
  }
}
