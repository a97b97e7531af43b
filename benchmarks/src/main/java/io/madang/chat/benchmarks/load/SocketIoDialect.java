package io.madang.chat.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Socket.IO 4 over Engine.IO 4, on WebSocket from the first request on. */
public final class SocketIoDialect implements Dialect {

  @Override
  public String path() {
    return "/socket.io/?EIO=4&transport=websocket";
  }

  @Override
  public Optional<String> subprotocol() {
    return Optional.empty();
  }

  @Override
  public Conversation converse(Link link, String token, Client client) {
    return new SocketIo(link, client);
  }

  /**
   * The first character is Engine.IO's packet (0 open, 2 ping, 3 pong, 4 message), the second one
   * Socket.IO's (0 connect, 2 event, 3 acknowledgement).
   */
  private record SocketIo(Link link, Client client) implements Conversation {

    @Override
    public void opened() {}

    @Override
    public void received(byte[] bytes, int from, int to) {
      switch (bytes[from]) {
        case '0' -> send("40");
        case '2' -> send("3");
        case '4' -> packet(bytes, from + 1, to);
        default -> {}
      }
    }

    @Override
    public void join(long room) {
      send("420[\"join\"," + room + "]");
    }

    @Override
    public void publish(long room, String text, boolean receipt) {
      String id = receipt ? "1" : "";
      send("42" + id + "[\"send\",{\"roomId\":" + room + ",\"message\":\"" + text + "\"}]");
    }

    private void packet(byte[] bytes, int from, int to) {
      switch (bytes[from]) {
        case '0' -> client.ready();
        case '2' -> Mark.find(bytes, from, to, client);
        case '3' -> acknowledged(bytes[from + 1]);
        default -> client.failed(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
    }

    private void acknowledged(byte id) {
      if (id == '0') {
        client.joined();
      } else {
        client.confirmed(-1);
      }
    }

    private void send(String packet) {
      link.send(packet.getBytes(StandardCharsets.UTF_8));
    }
  }
}
