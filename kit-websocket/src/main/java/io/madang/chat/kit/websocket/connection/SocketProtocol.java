package io.madang.chat.kit.websocket.connection;

import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import java.util.List;
import java.util.concurrent.Executor;

/** A protocol that clients speak over WebSocket. */
public interface SocketProtocol {

  /** What the protocol is called in a handshake, the best version first. */
  List<String> names();

  /**
   * Where it is spoken by clients that name no protocol, besides {@code /ws}, where they speak the
   * first of all protocols; none by default.
   */
  default List<String> paths() {
    return List.of();
  }

  /** Begins a session; what has to wait for the store is done by the executor. */
  SocketSession open(OutboundQueue outbound, Executor later);
}
