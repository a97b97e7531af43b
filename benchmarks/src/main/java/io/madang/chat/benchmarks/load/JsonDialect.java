package io.madang.chat.benchmarks.load;

import io.madang.chat.protocol.json.RequestDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Madang's JSON: one object in each WebSocket message. */
public record JsonDialect() implements Dialect {

  private static final byte[] TYPE = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final String SEQ = "\"seq\":";

  @Override
  public String path() {
    return "/ws";
  }

  @Override
  public Optional<String> subprotocol() {
    return Optional.of(RequestDocument.SUBPROTOCOL);
  }

  @Override
  public Conversation converse(Link link, String token, Client client) {
    return new Json(link, token, client);
  }

  private record Json(Link link, String token, Client client) implements Conversation {

    @Override
    public void opened() {
      send("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(token));
    }

    @Override
    public void join(long room) {
      send("{\"type\":\"follow\",\"roomId\":%d}".formatted(room));
    }

    /** Every message is answered; the answer is looked at if there is an id. */
    @Override
    public void publish(long room, String text, boolean receipt) {
      send(
          "{\"type\":\"send\",%s\"roomId\":%d,\"message\":\"%s\"}"
              .formatted(receipt ? "\"id\":1," : "", room, text));
    }

    @Override
    public void received(byte[] bytes, int from, int to) {
      switch (bytes[from + TYPE.length]) {
        case 'e' -> event(bytes, from, to);
        case 's' -> stored(bytes, from, to);
        case 'f' -> client.joined();
        case 'w' -> client.ready();
        case 'p' -> {}
        default -> client.failed(text(bytes, from, to));
      }
    }

    private void event(byte[] bytes, int from, int to) {
      if (!Mark.find(bytes, from, to, client)) {
        client.failed(text(bytes, from, to));
      }
    }

    private void stored(byte[] bytes, int from, int to) {
      String stored = text(bytes, from, to);
      if (stored.contains("\"id\":1,")) {
        int seq = stored.indexOf(SEQ) + SEQ.length();
        client.confirmed(Long.parseLong(stored, seq, stored.indexOf(',', seq), 10));
      }
    }

    private static String text(byte[] bytes, int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void send(String message) {
      link.send(message.getBytes(StandardCharsets.UTF_8));
    }
  }
}
