package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody types. */
class StompTypingIT extends ServerTest {

  private final long room = server.room();

  @Test
  void typing_isHeardByThoseWhoHearAllEvents() {
    try (StompClient alice = server.client("alice");
        StompClient bob = server.client("bob")) {
      bob.subscribe("events", "/topic/" + room + "/events");
      bob.subscribe("messages", "/topic/" + room);

      assertThat(alice.ask(typing("/publish/")).command()).isEqualTo("RECEIPT");

      StompFrame heard = bob.awaitMessages("events", 1).getFirst();
      assertThat(heard.body())
          .isEqualTo(
              "{\"type\":\"typing\",\"roomId\":%d,\"memberId\":1,\"memberName\":\"alice\"}"
                  .formatted(room));
      assertThat(heard.header("destination")).isEqualTo("/topic/" + room + "/events");
      assertThat(heard.find("seq")).isEmpty();
      server.say(room, "fence");
      assertThat(bob.awaitMessages("messages", 1).getFirst().body()).contains("fence");
      assertThat(bob.awaitMessages("events", 2).getLast().body()).contains("message-posted");
    }
  }

  @Test
  void typing_hasTheOtherNameOfPublishingToo() {
    try (StompClient alice = server.client("alice")) {
      alice.subscribe("events", "/topic/" + room + "/events");
      alice.send(typing("/app/"));
      assertThat(alice.awaitMessages("events", 1).getFirst().body()).contains("\"typing\"");
    }
  }

  @Test
  void whatComesTooOften_isDroppedWithoutAWord() {
    try (StompClient alice = server.client("alice");
        StompClient bob = server.client("bob")) {
      bob.subscribe("events", "/topic/" + room + "/events");
      String hundred = typing("/publish/").encoded().repeat(100);

      alice.sendText(hundred + typing("/publish/").with("receipt", "last").encoded());

      alice.await("the last receipt", frame -> frame.headers().containsValue("last"));
      bob.awaitMessages("events", 1);
      server.say(room, "fence");
      bob.await("the fence", frame -> frame.body().contains("fence"));
      assertThat(bob.messages("events")).hasSizeBetween(2, 50);
      assertThat(alice.messages("replies")).isEmpty();
    }
  }

  @Test
  void strangers_areRefused() {
    long left = server.room();
    server.leave(TestServer.BOB, left);
    try (StompClient alice = server.client("alice");
        StompClient bob = server.client("bob")) {
      alice.subscribe("events", "/topic/" + left + "/events");

      StompFrame refusal =
          bob.ask(StompFrame.of("SEND").with("destination", "/publish/" + left + "/typing"));

      assertThat(refusal.body()).contains("\"not-a-participant\"", "\"retryable\":false");
      server.say(left, "fence");
      List<StompFrame> heard = alice.awaitMessages("events", 1);
      assertThat(heard).hasSize(1);
      assertThat(heard.getFirst().body()).contains("fence");
    }
  }

  private StompFrame typing(String beginning) {
    return StompFrame.of("SEND").with("destination", beginning + room + "/typing");
  }
}
