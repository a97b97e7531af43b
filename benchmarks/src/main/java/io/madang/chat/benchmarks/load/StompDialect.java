package io.madang.chat.benchmarks.load;

import io.madang.chat.protocol.json.PostDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * STOMP 1.2 in WebSocket text messages.
 *
 * @param path the path of the handshake
 * @param publish the destination of a SEND before the room's number
 * @param topic the destination of a SUBSCRIBE before the room's number
 * @param receipts whether the server answers a SUBSCRIBE with a RECEIPT
 * @param connect further headers of CONNECT, as whole lines
 */
public record StompDialect(
    String path, String publish, String topic, boolean receipts, String connect)
    implements Dialect {

  /** The dialect of another STOMP server. */
  public StompDialect(String path, String publish, String topic, boolean receipts) {
    this(path, publish, topic, receipts, "");
  }

  /** The dialect of Madang, or of another server with its protocol. */
  public static StompDialect madang() {
    return new StompDialect("/ws", "/publish/", "/topic/", true);
  }

  /** Madang, with several frames per WebSocket message. */
  public static StompDialect madangWithSeveralFrames() {
    return new StompDialect(
        "/ws", "/publish/", "/topic/", true, "several-frames-per-message:true\n");
  }

  @Override
  public Optional<String> subprotocol() {
    return Optional.of("v12.stomp");
  }

  @Override
  public Conversation converse(Link link, String token, Client client) {
    return new Stomp(link, token, client);
  }

  private final class Stomp implements Conversation {

    private final Link link;
    private final String token;
    private final Client client;
    private int subscriptions;

    Stomp(Link link, String token, Client client) {
      this.link = link;
      this.token = token;
      this.client = client;
    }

    @Override
    public void opened() {
      String login = token.isEmpty() ? "" : "Authorization:Bearer " + token + "\n";
      send(
          "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n"
              + connect
              + login
              + "\n\0");
    }

    @Override
    public void join(long room) {
      String receipt = receipts ? "receipt:join\n" : "";
      send(
          "SUBSCRIBE\nid:sub-%d\ndestination:%s%d\n%s\n\0"
              .formatted(subscriptions++, topic, room, receipt));
      if (!receipts) {
        client.joined();
      }
    }

    @Override
    public void publish(long room, String text, boolean receipt) {
      String body = new String(new PostDocument(text, null).bytes(), StandardCharsets.US_ASCII);
      send(
          "SEND\ndestination:%s%d\ncontent-type:application/json\ncontent-length:%d\n%s\n%s\0"
              .formatted(publish, room, body.length(), receipt ? "receipt:send\n" : "", body));
    }

    @Override
    public void received(byte[] bytes, int from, int to) {
      int at = from;
      while (at < to) {
        at = isLineEnd(bytes[at]) ? at + 1 : frame(bytes, at, to);
      }
    }

    /** Takes one frame; returns where the next one begins. */
    private int frame(byte[] bytes, int from, int to) {
      StompHead head = StompHead.read(bytes, from, to);
      int end = head.bodyEnd(bytes, to);
      switch (bytes[from]) {
        case 'M' -> message(bytes, head.bodyStart(), end);
        case 'R' -> receipt(head.header(bytes, "receipt-id:"), head.header(bytes, "seq:"));
        case 'C' -> client.ready();
        default -> client.failed(new String(bytes, from, end - from, StandardCharsets.UTF_8));
      }
      return end + 1;
    }

    private void message(byte[] bytes, int from, int to) {
      if (!Mark.find(bytes, from, to, client)) {
        client.failed(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
    }

    private void receipt(String id, String seq) {
      if (id.equals("join")) {
        client.joined();
      } else {
        client.confirmed(seq.isEmpty() ? -1 : Long.parseLong(seq));
      }
    }

    private void send(String frame) {
      link.send(frame.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
