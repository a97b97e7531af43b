package io.madang.chat.testkit.socket;

import java.net.URI;

/** Where a server's sockets are. */
final class SocketAddress {

  private SocketAddress() {}

  static URI of(URI server, String path) {
    return URI.create("ws://" + server.getAuthority() + path);
  }
}
