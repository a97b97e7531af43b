package io.madang.chat.benchmarks.load;

import java.util.Optional;

/** The protocol of a kind of server over its WebSocket. */
public interface Dialect {

  /** The path of the handshake. */
  String path();

  Optional<String> subprotocol();

  /** One side of a conversation over one link, for a client with this token. */
  Conversation converse(Link link, String token, Client client);
}
