package io.madang.chat.adapter.stomp;

import static io.madang.chat.adapter.stomp.TestServer.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of a session take effect in the order in which they were sent. */
class StompOrderIT extends ServerTest {

  private final long room = server.room();

  @AfterEach
  void mend() {
    server.log.release();
    server.log.releaseHeads();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "receipt:s\n", "last-seq:0\n"})
  void sendAfterSubscribe_isHeard(String header) {
    try (StompClient client = server.client("alice");
        StompClient bob = server.client("bob")) {
      server.log.holdHeads();
      client.sendText(
          subscribe(header)
              + message(room, "one").encoded()
              + message(room, "two").with("receipt", "two").encoded());
      assertThat(bob.ask(message(room, "fence")).command()).isEqualTo("RECEIPT");
      assertThat(client.frames()).noneMatch(StompOrderIT::isAnswerToTwo);
      server.log.releaseHeads();
      client.await("the answer", StompOrderIT::isAnswerToTwo);
      assertThat(client.awaitMessages("s", 2))
          .extracting(StompFrame::body)
          .anySatisfy(body -> assertThat(body).contains("\"one\""));
      client.await("the second", frame -> frame.body().contains("\"two\""));
    }
  }

  @Test
  void sendAfterSubscribeToTheInbox_isHintedAt() {
    try (StompClient client = server.client("alice")) {
      client.sendText(
          "SUBSCRIBE\nid:in\ndestination:/user/queue/inbox\n\n\0" + message(room, "one").encoded());
      assertHeard(client.awaitMessages("in", 2), "hello", "room-changed");
    }
  }

  @Test
  void subscribeAfterSend_beginsAfterIt() {
    try (StompClient client = server.client("alice")) {
      server.log.hold();
      client.send(message(room, "before").with("receipt", "before"));
      client.send(
          StompFrame.of("SUBSCRIBE")
              .with("id", "s")
              .with("destination", "/topic/" + room)
              .with("receipt", "s"));
      client.send(message(room, "after"));
      server.log.release();
      long before = answer(client, "before").seq();
      assertThat(Long.parseLong(answer(client, "s").header("head-seq")))
          .isGreaterThanOrEqualTo(before);
      assertThat(client.awaitMessages("s", 1).getFirst().body()).contains("\"after\"");
    }
  }

  @Test
  void sendAfterUnsubscribe_isNotHeard() {
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      client.subscribe("fence", "/topic/" + room);
      client.sendText("UNSUBSCRIBE\nid:s\n\n\0" + message(room, "one").encoded());
      client.awaitMessages("fence", 1);
      assertThat(client.messages("s")).isEmpty();
    }
  }

  @Test
  void disconnect_isAnsweredAfterWhatWasSentBefore() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      server.log.hold();
      client.send(message(room, "one").with("receipt", "one"));
      client.sendText(
          subscribe("receipt:s\n")
              + message(room, "two").with("receipt", "two").encoded()
              + "DISCONNECT\nreceipt:bye\n\n\0");
      server.log.release();
      assertThat(client.awaitClosed()).isEqualTo(1000);
      List<String> receipts =
          client.frames().stream().flatMap(frame -> frame.find("receipt-id").stream()).toList();
      assertThat(receipts).containsExactlyInAnyOrder("one", "s", "two", "bye").endsWith("bye");
    }
  }

  @Test
  void whatIsHeldWhenTheSocketEnds_isStoredAllTheSame() {
    try (StompClient client = server.client("alice");
        StompClient bob = listening("bob")) {
      server.log.holdHeads();
      client.sendText(subscribe("") + message(room, "one").encoded());
      client.send(StompFrame.of("ACK").with("id", "x"));
      client.drop();
      server.log.releaseHeads();
      assertThat(bob.awaitMessages("b", 1).getFirst().body()).contains("\"one\"");
    }
    await().until(() -> !server.followed.contains(room));
  }

  @Test
  void malformedFrame_takesNothingBackThatCameBefore() {
    try (StompClient client = server.client("alice");
        StompClient bob = listening("bob")) {
      server.log.holdHeads();
      client.sendText(
          subscribe("")
              + message(room, "before").encoded()
              + "NONSENSE\n\n\0"
              + message(room, "after").encoded());
      assertThat(client.awaitClosed()).isEqualTo(1002);
      server.log.releaseHeads();
      assertThat(bob.awaitMessages("b", 1).getFirst().body()).contains("\"before\"");
      bob.ask(message(room, "fence"));
      assertHeard(bob.awaitMessages("b", 2), "\"before\"", "\"fence\"");
    }
  }

  @Test
  void secondConnect_takesBackWhatCameAfter() {
    try (StompClient client = server.client("alice");
        StompClient bob = listening("bob")) {
      server.log.holdHeads();
      client.sendText(
          subscribe("")
              + message(room, "before").encoded()
              + StompClient.connectFrame("CONNECT", "bob").encoded()
              + message(room, "after").encoded());
      server.log.releaseHeads();
      assertThat(client.awaitClosed()).isEqualTo(1002);
      bob.ask(message(room, "fence"));
      assertHeard(bob.awaitMessages("b", 2), "\"before\"", "\"fence\"");
    }
  }

  @Test
  void whatIsHeld_isBounded() {
    try (StompClient client = server.client("alice")) {
      server.log.holdHeads();
      client.send(StompFrame.of("SUBSCRIBE").with("id", "s").with("destination", "/topic/" + room));
      for (int i = 0; i < 5; i++) {
        client.send(message(room, "held").with("receipt", "held-" + i));
      }
      assertThat(client.ask(message(room, "too many")).body()).contains("\"rate-limited\"");
      server.log.releaseHeads();
      answer(client, "held-4");
      assertThat(client.awaitMessages("s", 5)).hasSize(5);
    }
  }

  private String subscribe(String header) {
    return "SUBSCRIBE\nid:s\ndestination:/topic/" + room + "\n" + header + "\n\0";
  }

  /** Somebody who hears the room as {@code b}. */
  private StompClient listening(String name) {
    StompClient client = server.client(name);
    client.subscribe("b", "/topic/" + room);
    return client;
  }

  /** One frame with each of these, in this order. */
  private static void assertHeard(List<StompFrame> heard, String... texts) {
    assertThat(heard)
        .extracting(StompFrame::body)
        .zipSatisfy(List.of(texts), (body, text) -> assertThat(body).contains(text));
  }

  private static StompFrame answer(StompClient client, String receipt) {
    return client.await(
        "the answer to " + receipt, frame -> frame.headers().containsValue(receipt));
  }

  private static boolean isAnswerToTwo(StompFrame frame) {
    return frame.headers().containsValue("two");
  }
}
