package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.kit.websocket.connection.SocketProtocol;
import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import java.util.List;
import java.util.concurrent.Executor;

/** STOMP in its three versions. */
public final class StompProtocol implements SocketProtocol {

  private final SessionLimits limits;
  private final FrameDispatcher frames;

  public StompProtocol(SessionLimits limits, FrameDispatcher frames) {
    this.limits = limits;
    this.frames = frames;
  }

  @Override
  public List<String> names() {
    return List.of("v12.stomp", "v11.stomp", "v10.stomp");
  }

  @Override
  public SocketSession open(OutboundQueue outbound, Executor later) {
    return new StompSession(outbound, limits, later, frames);
  }
}
