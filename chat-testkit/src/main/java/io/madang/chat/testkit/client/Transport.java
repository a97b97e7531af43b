package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;

/** How a {@link ReliableClient} gets to a node. A test may put one in between that loses frames. */
public interface Transport {

  /** Plain WebSockets. */
  static Transport webSocket() {
    return new WebSocketTransport();
  }

  /** Opens a socket, or fails within a few seconds. The ear may hear before this returns. */
  Link open(URI socket, Ear ear) throws IOException;

  /** The client's end of an open socket. */
  interface Link {

    /** Sends the text of a frame, or fails within a few seconds. One call at a time. */
    void send(String text) throws IOException;

    /** Drops the connection without a word. */
    void drop();
  }

  /** Hears what a socket brings, from one thread at a time. */
  interface Ear {

    void heard(StompFrame frame);

    /** Something came, be it a heart-beat or a part of a frame: somebody is there. */
    void beat();

    /** The last call: the socket has ended, whoever ended it. */
    void closed();
  }
}
