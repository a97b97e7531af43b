package io.madang.chat.testkit.socket;

import io.madang.chat.testkit.client.JsonClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A member who speaks {@code madang.v1.json}. */
public final class JsonSocket implements ChatSocket {

  private final JsonClient client;

  private JsonSocket(JsonClient client) {
    this.client = client;
  }

  /** At {@code /ws}, by the name of the subprotocol. */
  public static ChatSocket connect(URI server, String token) {
    return new JsonSocket(JsonClient.connected(SocketAddress.of(server, "/ws"), token));
  }

  @Override
  public SocketAnswer send(long room, String text, String clientMessageId) {
    return answer(
        client.ask(
            Map.of(
                "type", "send",
                "roomId", room,
                "message", text,
                "clientMessageId", clientMessageId)));
  }

  @Override
  public void post(long room, String text) {
    client.send(Map.of("type", "send", "roomId", room, "message", text));
  }

  @Override
  public SocketAnswer follow(long room, From from) {
    return answer(client.ask(follow(from, room)));
  }

  @Override
  public void beginToFollow(long room, From from) {
    client.send(follow(from, room));
  }

  @Override
  public SocketAnswer unfollow(long room) {
    return answer(client.ask(Map.of("type", "unfollow", "roomId", room)));
  }

  @Override
  public void stopToFollow(long room) {
    client.send(Map.of("type", "unfollow", "roomId", room));
  }

  @Override
  public void type(long room) {
    client.send(Map.of("type", "typing", "roomId", room));
  }

  @Override
  public void watchInbox() {
    client.ask(Map.of("type", "inbox"));
  }

  @Override
  public List<Heard> heard(long room) {
    return ofType("event")
        .filter(each -> each.path("event").path("roomId").asLong() == room)
        .map(JsonSocket::heard)
        .toList();
  }

  @Override
  public List<Long> typing(long room) {
    return ofType("signal")
        .map(each -> each.path("signal"))
        .filter(signal -> signal.path("type").asString().equals("typing"))
        .filter(signal -> signal.path("roomId").asLong() == room)
        .map(signal -> signal.path("memberId").asLong())
        .toList();
  }

  @Override
  public List<String> hints() {
    return ofType("inbox")
        .map(each ->
            each.has("roomId")
                ? each.path("hint").asString() + " " + each.path("roomId").asLong()
                : each.path("hint").asString())
        .toList();
  }

  @Override
  public List<String> ends(long room) {
    return ofType("ended")
        .filter(each -> each.path("roomId").asLong() == room)
        .map(each -> each.path("code").asString())
        .toList();
  }

  @Override
  public int awaitClosed() {
    return client.awaitClosed();
  }

  @Override
  public String closeReason() {
    return client.closeReason();
  }

  @Override
  public boolean isOpen() {
    return client.isOpen();
  }

  @Override
  public void close() {
    client.close();
  }

  private static Map<String, Object> follow(From from, long room) {
    Map<String, Object> request = new ConcurrentHashMap<>(Map.of("type", "follow", "roomId", room));
    if (!from.isNow()) {
      request.put("afterSeq", from.afterSeq());
    }
    if (!from.epoch().isEmpty()) {
      request.put("epoch", from.epoch());
    }
    return request;
  }

  private Stream<JsonNode> ofType(String type) {
    return client.messages().stream().filter(each -> each.path("type").asString().equals(type));
  }

  private static Heard heard(JsonNode message) {
    JsonNode event = message.path("event");
    return new Heard(
        event.path("roomId").asLong(),
        event.path("seq").asLong(),
        message.path("epoch").asString(),
        event.path("type").asString(),
        event.path("message").asString(""));
  }

  private static SocketAnswer answer(JsonNode answer) {
    return switch (answer.path("type").asString()) {
      case "stored" ->
          new SocketAnswer.Stored(
              answer.path("seq").asLong(), answer.path("duplicate").asBoolean());
      case "following" ->
          new SocketAnswer.Following(
              answer.path("epoch").asString(),
              answer.path("headSeq").asLong(),
              answer.path("resume").asString());
      case "done" -> new SocketAnswer.Done();
      case "refused" ->
          new SocketAnswer.Refused(
              answer.path("code").asString(), answer.path("retryable").asBoolean());
      default -> throw new AssertionError("No answer: " + answer);
    };
  }
}
