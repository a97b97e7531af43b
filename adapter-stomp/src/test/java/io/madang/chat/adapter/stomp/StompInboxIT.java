package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hints of {@code /user/queue/inbox}. */
class StompInboxIT extends ServerTest {

  private static final String INBOX = "/user/queue/inbox";
  private static final String HELLO = "{\"type\":\"hello\"}";

  private final long room = server.room();

  @AfterEach
  void mend() {
    server.lists.mend();
  }

  @Test
  void subscribing_isGreetedOnceItStands() {
    try (StompClient alice = server.client("alice")) {
      assertThat(alice.subscribe("in", INBOX).command()).isEqualTo("RECEIPT");

      StompFrame hello = alice.awaitMessages("in", 1).getFirst();

      assertThat(hello.body()).isEqualTo(HELLO);
      assertThat(hello.header("destination")).isEqualTo(INBOX);
      assertThat(hello.header("content-type")).isEqualTo("application/json");
      assertThat(hello.find("seq")).isEmpty();
    }
  }

  @Test
  void message_isHintedAtToThoseWhoDoNotFollowItsRoom() {
    try (StompClient bob = inbox("bob")) {
      server.say(room, "not a word of it");

      StompFrame hint = bob.awaitMessages("in", 2).getLast();

      assertThat(hint.body()).isEqualTo(changed(room));
      assertThat(hint.header("destination")).isEqualTo(INBOX);
      assertThat(bob.frames()).noneMatch(frame -> frame.body().contains("not a word of it"));
    }
  }

  @Test
  void room_thatOneWasPutInto_isHintedAt() {
    try (StompClient bob = inbox("bob");
        StompClient alice = inbox("alice")) {
      long entered = server.room();

      bob.await("the hint", frame -> frame.body().equals(changed(entered)));
      alice.await("the hint", frame -> frame.body().equals(changed(entered)));

      server.leave(TestServer.BOB, entered);
      await()
          .until(() ->
              bob.messages("in").stream()
                      .filter(frame -> frame.body().equals(changed(entered)))
                      .count()
                  >= 2);
    }
  }

  @Test
  void manyMessages_areFewHints() {
    try (StompClient bob = inbox("bob")) {
      for (int i = 0; i < 300; i++) {
        server.say(room, "m" + i);
      }
      long fence = server.room();
      bob.await("the fence", frame -> frame.body().equals(changed(fence)));
      assertThat(bob.messages("in")).hasSizeLessThan(100);
    }
  }

  @Test
  void unsubscribing_isTheEnd() {
    try (StompClient bob = inbox("bob");
        StompClient alice = inbox("alice")) {
      bob.ask(StompFrame.of("UNSUBSCRIBE").with("id", "in"));
      server.say(room, "fence");
      alice.await("the fence", frame -> frame.body().equals(changed(room)));
      bob.subscribe("again", INBOX);
      bob.awaitMessages("again", 1);
      assertThat(bob.messages("in")).hasSize(1);
    }
  }

  @Test
  void id_passesBetweenInboxAndRoomsButNotToReplies() {
    try (StompClient bob = inbox("bob")) {
      assertThat(bob.subscribe("in", "/topic/" + room).command()).isEqualTo("RECEIPT");
      assertThat(bob.subscribe("in", "/user/queue/replies").body()).contains("\"bad-request\"");
      assertThat(bob.subscribe("replies", INBOX).body()).contains("\"bad-request\"");
    }
  }

  @Test
  void storeThatFails_isUnavailableAndTheConnectionGoesOn() {
    try (StompClient bob = server.client("bob")) {
      server.lists.fail();
      assertThat(bob.subscribe("in", INBOX).body())
          .contains("\"unavailable\"", "\"retryable\":true", "\"subscription\":\"in\"");
      server.lists.mend();
      assertThat(bob.subscribe("in", INBOX).command()).isEqualTo("RECEIPT");
      assertThat(bob.awaitMessages("in", 1).getFirst().body()).isEqualTo(HELLO);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/user/queue/inbox/",
        "/user/queue/inbox/1",
        "/user/queue/*",
        "/user/bob/queue/inbox",
        "/queue/inbox",
        "/topic/inbox",
        "/user/queue/Inbox"
      })
  void otherSpellings_areRefused(String destination) {
    try (StompClient bob = server.client("bob")) {
      assertThat(bob.subscribe("in", destination).body()).contains("\"bad-request\"");
    }
  }

  @Test
  void nobody_sendsToAnInbox() {
    try (StompClient alice = inbox("alice");
        StompClient bob = server.client("bob")) {
      for (String place : new String[] {INBOX, "/queue/inbox", "/user/alice/queue/inbox"}) {
        StompFrame forged = StompFrame.of("SEND").with("destination", place).body(HELLO);
        assertThat(bob.ask(forged).body()).contains("\"bad-request\"");
      }
      server.say(room, "fence");
      alice.await("the fence", frame -> frame.body().equals(changed(room)));
      assertThat(alice.messages("in")).filteredOn(frame -> frame.body().equals(HELLO)).hasSize(1);
    }
  }

  private StompClient inbox(String token) {
    StompClient client = server.client(token);
    client.subscribe("in", INBOX);
    client.awaitMessages("in", 1);
    return client;
  }

  private static String changed(long room) {
    return "{\"type\":\"room-changed\",\"roomId\":" + room + "}";
  }
}
