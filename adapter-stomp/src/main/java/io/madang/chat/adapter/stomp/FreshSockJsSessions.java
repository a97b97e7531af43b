package io.madang.chat.adapter.stomp;

import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.sockjs.transport.SockJsSession;
import org.springframework.web.socket.sockjs.transport.handler.WebSocketTransportHandler;

/**
 * Gives every SockJS socket a session of its own.
 *
 * <p>SockJS clients choose their session's id; who chose that of a session that is there already
 * would be put in its place, and end it. Over WebSocket nobody comes back to a session, so whoever
 * asks for one that is there is refused.
 */
final class FreshSockJsSessions extends WebSocketTransportHandler {

  FreshSockJsSessions() {
    super(new DefaultHandshakeHandler());
  }

  @Override
  public boolean checkSessionType(SockJsSession present) {
    return false;
  }
}
