package io.madang.chat.testkit.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.protocol.json.PostDocument;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member who speaks STOMP. */
public final class StompSocket implements ChatSocket {

  private static final String ROOM = "room-";
  private static final String INBOX = "inbox";

  private final StompClient client;

  private StompSocket(StompClient client) {
    this.client = client;
  }

  public static ChatSocket connect(URI server, String token) {
    StompClient client = StompClient.connected(SocketAddress.of(server, "/ws"), token);
    client.listenToReplies();
    return new StompSocket(client);
  }

  @Override
  public SocketAnswer send(long room, String text, String clientMessageId) {
    return answer(client.ask(message(room, text).with("client-msg-id", clientMessageId)));
  }

  @Override
  public void post(long room, String text) {
    client.send(message(room, text));
  }

  @Override
  public SocketAnswer follow(long room, From from) {
    return answer(client.ask(subscribe(room, from)));
  }

  @Override
  public void beginToFollow(long room, From from) {
    client.send(subscribe(room, from));
  }

  @Override
  public SocketAnswer unfollow(long room) {
    return answer(client.ask(StompFrame.of("UNSUBSCRIBE").with("id", ROOM + room)));
  }

  @Override
  public void stopToFollow(long room) {
    client.send(StompFrame.of("UNSUBSCRIBE").with("id", ROOM + room));
  }

  @Override
  public void type(long room) {
    client.send(StompFrame.of("SEND").with("destination", "/publish/" + room + "/typing"));
  }

  @Override
  public void watchInbox() {
    client.subscribe(INBOX, "/user/queue/inbox");
  }

  @Override
  public List<Heard> heard(long room) {
    return client.messages(ROOM + room).stream()
        .filter(frame -> frame.find("seq").isPresent())
        .map(frame -> heard(frame.header("room-epoch"), json(frame)))
        .toList();
  }

  @Override
  public List<Long> typing(long room) {
    return client.messages(ROOM + room).stream()
        .map(StompSocket::json)
        .filter(body -> body.path("type").asString().equals("typing"))
        .map(body -> body.path("memberId").asLong())
        .toList();
  }

  @Override
  public List<String> hints() {
    return client.messages(INBOX).stream()
        .map(StompSocket::json)
        .map(body ->
            body.has("roomId")
                ? body.path("type").asString() + " " + body.path("roomId").asLong()
                : body.path("type").asString())
        .toList();
  }

  @Override
  public List<String> ends(long room) {
    return client.messages("replies").stream()
        .map(frame -> ReplyDocument.read(frame.body().getBytes(UTF_8)))
        .filter(reply -> reply.receiptId() == null)
        .filter(reply -> Optional.ofNullable(reply.subscription()).equals(Optional.of(ROOM + room)))
        .map(ReplyDocument::code)
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

  private static StompFrame message(long room, String text) {
    return StompFrame.of("SEND")
        .with("destination", "/publish/" + room)
        .body(new String(new PostDocument(text, null).bytes(), UTF_8));
  }

  private static StompFrame subscribe(long room, From from) {
    StompFrame frame =
        StompFrame.of("SUBSCRIBE")
            .with("id", ROOM + room)
            .with("destination", "/topic/" + room + "/events");
    if (!from.isNow()) {
      frame = frame.with("last-seq", from.afterSeq());
    }
    return from.epoch().isEmpty() ? frame : frame.with("room-epoch", from.epoch());
  }

  private static JsonNode json(StompFrame frame) {
    return JsonMapper.shared().readTree(frame.body());
  }

  private static Heard heard(String epoch, JsonNode event) {
    return new Heard(
        event.path("roomId").asLong(),
        event.path("seq").asLong(),
        epoch,
        event.path("type").asString(),
        event.path("message").asString(""));
  }

  private static SocketAnswer answer(StompFrame frame) {
    if (!frame.command().equals("RECEIPT")) {
      ReplyDocument reply = ReplyDocument.read(frame.body().getBytes(UTF_8));
      return new SocketAnswer.Refused(reply.code(), reply.retryable());
    }
    if (frame.find("duplicate").isPresent()) {
      return new SocketAnswer.Stored(frame.seq(), Boolean.parseBoolean(frame.header("duplicate")));
    }
    return frame
        .find("resume")
        .<SocketAnswer>map(resume ->
            new SocketAnswer.Following(
                frame.header("room-epoch"), Long.parseLong(frame.header("head-seq")), resume))
        .orElseGet(SocketAnswer.Done::new);
  }
}
