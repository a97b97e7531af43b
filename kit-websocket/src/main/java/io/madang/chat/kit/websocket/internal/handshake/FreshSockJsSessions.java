package io.madang.chat.kit.websocket.internal.handshake;

import io.madang.chat.kit.websocket.socket.RawSockets;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.sockjs.SockJsTransportFailureException;
import org.springframework.web.socket.sockjs.transport.SockJsServiceConfig;
import org.springframework.web.socket.sockjs.transport.SockJsSession;
import org.springframework.web.socket.sockjs.transport.handler.SockJsWebSocketHandler;
import org.springframework.web.socket.sockjs.transport.handler.WebSocketTransportHandler;
import org.springframework.web.socket.sockjs.transport.session.WebSocketServerSockJsSession;

/**
 * Gives every SockJS socket its own session, and tells {@link SockJsSessions} of it.
 *
 * <p>Over WebSocket a session cannot be resumed: an attempt to is refused.
 */
final class FreshSockJsSessions extends WebSocketTransportHandler {

  private final SockJsSessions sessions;

  FreshSockJsSessions(SockJsSessions sessions) {
    super(new DefaultHandshakeHandler(new LeanHandshakes()));
    this.sessions = sessions;
  }

  @Override
  public boolean checkSessionType(SockJsSession present) {
    return false;
  }

  @Override
  public void handleRequest(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      SockJsSession session) {
    WebSocketServerSockJsSession wrapped = (WebSocketServerSockJsSession) session;
    try {
      WebSocketHandler listening = new Listening(getServiceConfig(), handler, wrapped);
      getHandshakeHandler().doHandshake(request, response, listening, wrapped.getAttributes());
    } catch (RuntimeException failure) {
      wrapped.tryCloseWithSockJsTransportError(failure, CloseStatus.SERVER_ERROR);
      throw new SockJsTransportFailureException("No handshake", session.getId(), failure);
    }
  }

  /** Shows what SockJS hides: the socket, to ask for a sign of life, and the answer to that. */
  private final class Listening extends SockJsWebSocketHandler {

    private final WebSocketHandler handler;
    private final WebSocketServerSockJsSession session;

    Listening(
        SockJsServiceConfig config,
        WebSocketHandler handler,
        WebSocketServerSockJsSession session) {
      super(config, handler, session);
      this.handler = handler;
      this.session = session;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
      sessions.opened(session.getId(), socket);
      RawSockets.put(session, socket);
      super.afterConnectionEstablished(socket);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status)
        throws Exception {
      sessions.closed(session.getId(), socket);
      super.afterConnectionClosed(socket, status);
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage pong) throws Exception {
      handler.handleMessage(session, pong);
    }
  }
}
