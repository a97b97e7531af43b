package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;

/** How a {@link ReliableClient} connects to a node. A test may wrap it to lose frames. */
public interface Transport {

  /** Plain WebSockets. */
  static Transport webSocket() {
    return new WebSocketTransport();
  }

  /**
   * Opens a socket, or fails within a few seconds. The callback may be called before this returns.
   */
  Link open(URI socket, Listener listener) throws IOException;

  /** The client's end of an open socket. */
  interface Link {

    /** Sends the text of a frame, or fails within a few seconds. One call at a time. */
    void send(String text) throws IOException;

    /** Drops the connection without closing it properly. */
    void drop();
  }

  /** Callback for what a socket delivers, called from one thread at a time. */
  interface Listener {

    void received(StompFrame frame);

    /** Something was received, if only a heart-beat or a part of a frame: the server is alive. */
    void active();

    /** The last call: the socket was closed, by either side. */
    void closed();
  }
}
