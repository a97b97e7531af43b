package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.kit.websocket.connection.SocketProtocol;
import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.json.RequestDocument;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** JSON: one object in each message. */
public final class JsonProtocol implements SocketProtocol {

  private final SessionLimits limits;
  private final Duration pingInterval;
  private final Requests requests;

  public JsonProtocol(SessionLimits limits, Duration pingInterval, Requests requests) {
    this.limits = limits;
    this.pingInterval = pingInterval;
    this.requests = requests;
  }

  @Override
  public List<String> names() {
    return List.of(RequestDocument.SUBPROTOCOL);
  }

  @Override
  public List<String> paths() {
    return List.of("/ws/json");
  }

  @Override
  public SocketSession open(OutboundQueue outbound, Executor later) {
    return new JsonSession(outbound, limits, pingInterval, later, requests);
  }
}
