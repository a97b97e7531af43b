package io.madang.chat.adapter.stomp;

import static io.madang.chat.adapter.stomp.TestServer.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.adapter.stomp.ControlledLog.Health;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sending, subscribing and what is answered. */
class StompRoomsIT extends ServerTest {

  private final long room = server.room();

  @AfterEach
  void mend() {
    server.log.become(Health.FINE);
    server.log.release();
  }

  @Test
  void receipts_comeForWhateverAsksForOne() {
    try (StompClient client = server.client("alice")) {
      assertThat(client.subscribe("s", "/topic/" + room).headers())
          .containsEntry("resume", "live")
          .containsKeys("head-seq", "room-epoch");
      assertThat(client.ask(message(room, "a")).headers())
          .containsEntry("duplicate", "false")
          .containsEntry("room-id", String.valueOf(room));
      StompFrame unsubscribe = StompFrame.of("UNSUBSCRIBE");
      assertThat(client.ask(unsubscribe.with("id", "s")).command()).isEqualTo("RECEIPT");
      assertThat(client.ask(unsubscribe.with("id", "replies")).command()).isEqualTo("RECEIPT");
      client.send(StompFrame.of("DISCONNECT").with("receipt", "a:b\\c"));
      client.await("the last receipt", frame -> frame.headers().containsValue("a:b\\c"));
      client.awaitClosed();
      List<String> receipts =
          client.frames().stream().flatMap(frame -> frame.find("receipt-id").stream()).toList();
      assertThat(receipts).doesNotHaveDuplicates().hasSize(6);
    }
  }

  @Test
  void disconnect_isTheEnd() {
    try (StompClient client = server.client("alice");
        StompClient bob = server.client("bob")) {
      client.subscribe("s", "/topic/" + room);
      bob.subscribe("s", "/topic/" + room);
      client.sendText("DISCONNECT\nreceipt:bye\n\n\0" + message(room, "after").encoded());
      assertThat(client.awaitClosed()).isEqualTo(1000);
      assertThat(client.frames().getLast().headers()).containsEntry("receipt-id", "bye");
      server.say(room, "fence");
      assertThat(bob.awaitMessages("s", 1).getFirst().body()).contains("fence");
    }
  }

  @Test
  void twoSubscriptionsToOneRoom_bothHear() {
    try (StompClient client = server.client("alice")) {
      client.subscribe("a", "/topic/" + room);
      client.subscribe("b", "/topic/" + room + "/events");
      client.ask(message(room, "twice"));
      assertThat(client.awaitMessages("a", 1)).hasSize(1);
      assertThat(client.awaitMessages("b", 1)).hasSize(1);
      client.ask(StompFrame.of("UNSUBSCRIBE").with("id", "a"));
      client.ask(message(room, "once"));
      assertThat(client.awaitMessages("b", 2)).hasSize(2);
      assertThat(client.messages("a")).hasSize(1);
    }
  }

  @Test
  void subscribe_withAnIdInUse_takesItsPlace() {
    long other = server.room();
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      client.subscribe("s", "/topic/" + other);
      client.ask(message(room, "to the first"));
      client.ask(message(other, "to the second"));
      client.subscribe("s", "/topic/" + room);
      client.ask(message(other, "to the second again"));
      client.ask(message(room, "fence"));
      assertThat(client.awaitMessages("s", 2))
          .extracting(StompFrame::body)
          .satisfiesExactly(
              body -> assertThat(body).contains("\"to the second\""),
              body -> assertThat(body).contains("fence"));
    }
  }

  @Test
  void tooManySubscriptions_areRefused() {
    try (StompClient client = server.client("alice")) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(client.subscribe(id, "/topic/" + room).command()).isEqualTo("RECEIPT");
      }
      assertThat(client.subscribe("d", "/topic/" + room).body()).contains("\"bad-request\"");
      assertThat(client.subscribe("c", "/topic/" + room).command()).isEqualTo("RECEIPT");
      client.ask(StompFrame.of("UNSUBSCRIBE").with("id", "a"));
      assertThat(client.subscribe("d", "/topic/" + room).command()).isEqualTo("RECEIPT");
    }
  }

  @Test
  void tooManySubscriptionsToReplies_areRefusedToo() {
    try (StompClient client = server.client("alice")) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(client.subscribe(id, "/user/queue/replies").command()).isEqualTo("RECEIPT");
      }
      assertThat(client.subscribe("d", "/user/queue/replies").body()).contains("\"bad-request\"");
    }
  }

  @Test
  void sendsThatWaitForTheirCommit_areBounded() {
    try (StompClient client = server.client("alice")) {
      server.log.hold();
      for (int i = 1; i <= 5; i++) {
        client.send(message(room, "held").with("receipt", "held-" + i));
      }
      assertThat(client.ask(message(room, "too many")).body())
          .contains("\"rate-limited\"", "\"retryable\":true", "\"retryAfterMs\"");
      assertThat(client.frames()).noneMatch(frame -> frame.headers().containsValue("held-1"));
      server.log.release();
      client.await("the last", frame -> frame.headers().containsValue("held-5"));
      assertThat(client.ask(message(room, "again")).command()).isEqualTo("RECEIPT");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILING", "THROWING"})
  void storeThatFails_isUnavailableAndTheConnectionGoesOn(Health ill) {
    try (StompClient client = server.client("alice")) {
      server.log.become(ill);
      for (int i = 0; i < 10; i++) {
        StompFrame answer = client.ask(message(room, "lost"));
        assertThat(answer.command()).isEqualTo("MESSAGE");
        assertThat(answer.body())
            .contains("\"unavailable\"", "\"retryable\":true")
            .doesNotContain("Secret");
      }
      assertThat(client.subscribe("s", "/topic/" + room).body()).contains("\"unavailable\"");
      server.log.become(Health.FINE);
      assertThat(client.ask(message(room, "stored")).command()).isEqualTo("RECEIPT");
      assertThat(client.subscribe("s", "/topic/" + room).command()).isEqualTo("RECEIPT");
    }
  }

  /** Nobody is told to come again to what will fail again. */
  @Test
  void aFault_isNotToBeTriedAgainAndTheConnectionGoesOn() {
    try (StompClient client = server.client("alice")) {
      server.log.become(Health.FAULTY);
      for (StompFrame frame :
          List.of(
              message(room, "lost"),
              StompFrame.of("SUBSCRIBE").with("id", "s").with("destination", "/topic/" + room))) {
        assertThat(client.ask(frame).body())
            .contains("\"code\":\"internal\"", "\"retryable\":false")
            .doesNotContain("Secret", "retryAfterMs");
      }
      server.log.become(Health.FINE);
      assertThat(client.ask(message(room, "stored")).command()).isEqualTo("RECEIPT");
      assertThat(client.subscribe("s", "/topic/" + room).command()).isEqualTo("RECEIPT");
    }
  }

  @Test
  void subscribeWhileTheStoreFails_closesWhoWouldNotHearOfIt() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      server.log.become(Health.FAILING);
      client.send(StompFrame.of("SUBSCRIBE").with("id", "s").with("destination", "/topic/" + room));
      assertThat(client.awaitClosed()).isEqualTo(1012);
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void subscribeWhileTheStoreFails_closesWhoHearsOfItNoMore() {
    try (StompClient client = server.client("alice")) {
      client.ask(StompFrame.of("UNSUBSCRIBE").with("id", "replies"));
      server.log.become(Health.FAILING);
      client.send(StompFrame.of("SUBSCRIBE").with("id", "s").with("destination", "/topic/" + room));
      assertThat(client.awaitClosed()).isEqualTo(1012);
    }
  }

  @Test
  void subscribeWhileTheStoreFails_keepsTheConnectionOfWhoHearsOfIt() {
    try (StompClient client = server.client("alice")) {
      server.log.become(Health.FAILING);
      assertThat(client.subscribe("s", "/topic/" + room).body())
          .contains("\"unavailable\"", "\"retryable\":true", "\"subscription\":\"s\"");
      server.log.become(Health.FINE);
      assertThat(client.ask(message(room, "stored")).command()).isEqualTo("RECEIPT");
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  void subscribeToAnothersRoom_keepsTheConnectionOfWhoDoesNotHearOfIt() {
    long left = server.room();
    server.leave(TestServer.BOB, left);
    try (StompClient client = StompClient.connected(server.socket("/ws"), "bob")) {
      client.send(StompFrame.of("SUBSCRIBE").with("id", "s").with("destination", "/topic/" + left));
      await().until(() -> !server.followed.contains(left));
      assertThat(client.subscribe("s", "/topic/" + room).command()).isEqualTo("RECEIPT");
      assertThat(client.ask(message(room, "still here")).command()).isEqualTo("RECEIPT");
    }
  }

  @Test
  void replay_largerThanTheQueue_comesWholeAndBeforeItsReceipt() {
    long busy = server.room();
    for (int i = 0; i < 300; i++) {
      server.say(busy, "m" + i);
    }
    try (StompClient client = server.client("bob")) {
      StompFrame receipt =
          client.ask(
              StompFrame.of("SUBSCRIBE")
                  .with("id", "s")
                  .with("destination", "/topic/" + busy)
                  .with("last-seq", 2));
      assertThat(receipt.headers()).containsEntry("resume", "complete");
      List<StompFrame> frames = client.frames();
      assertThat(frames.subList(0, frames.indexOf(receipt)))
          .filteredOn(frame -> frame.command().equals("MESSAGE"))
          .extracting(StompFrame::seq)
          .containsExactlyElementsOf(Sequences.from(3, 302));
    }
  }

  @Test
  void subscriptionId_ofAnyCharacters_comesBackAsItWas() {
    String id = "a:b\\c\nd 마당";
    try (StompClient client = server.client("alice")) {
      assertThat(client.subscribe(id, "/topic/" + room).command()).isEqualTo("RECEIPT");
      client.ask(message(room, "hi"));
      assertThat(client.awaitMessages(id, 1)).hasSize(1);
    }
  }
}
