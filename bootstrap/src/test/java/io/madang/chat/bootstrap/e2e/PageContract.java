package io.madang.chat.bootstrap.e2e;

import static io.madang.chat.bootstrap.e2e.Person.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What a page needs beyond the messages, and whatever the nodes: Alice is at one, Bob at another.
 */
interface PageContract {

  ServerNode alicesNode();

  ServerNode bobsNode();

  @Test
  default void page_isThereForEverybodyWithItsPolicy() {
    RawAnswer page = RawRequest.of("GET", "/").sendTo(alicesNode());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");

    Matcher script = Pattern.compile("/app/[0-9a-f]+/madang\\.js").matcher(page.body());
    assertThat(script.find()).isTrue();
    assertThat(RawRequest.of("GET", script.group()).sendTo(bobsNode()).status()).isEqualTo(200);
    RawAnswer older = RawRequest.of("GET", "/app/000000000000/madang.js").sendTo(alicesNode());
    assertThat(older.status()).isEqualTo(404);
    assertThat(older.json().path("code").asString()).isEqualTo("not-found");
  }

  @Test
  default void typing_isSeenByTheOther() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = alice.createRoom("typing");
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("events", "/topic/" + room + "/events");

      assertThat(hers.ask(typing(room)).command()).isEqualTo("RECEIPT");

      JsonNode seen = Person.json(his.awaitMessages("events", 1).getFirst());
      assertThat(seen.path("type").asString()).isEqualTo("typing");
      assertThat(seen.path("roomId").asLong()).isEqualTo(room);
      assertThat(seen.path("memberId").asLong()).isEqualTo(alice.id());
      assertThat(seen.path("memberName").asString()).isEqualTo("alice");
      assertThat(bob.history(room)).isEmpty();
    }
  }

  @Test
  default void readingOn_isSeenByTheOther() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = alice.createRoom("reading");
    bob.join(room);
    try (StompClient his = bob.connect()) {
      his.subscribe("events", "/topic/" + room + "/events");
      his.ask(message(room, "read this"));

      alice.post("/chat/room/" + room + "/read?seq=3").expect(200);

      JsonNode seen = Person.json(his.awaitMessages("events", 2).getLast());
      assertThat(seen.path("type").asString()).isEqualTo("read-cursor-moved");
      assertThat(seen.path("memberId").asLong()).isEqualTo(alice.id());
      assertThat(seen.path("lastReadSeq").asLong()).isEqualTo(3);
      assertThat(alice.get("/chat/room/" + room + "/participants").json(200))
          .extracting(one -> one.path("lastReadSeq").asLong())
          .containsExactly(3L, 3L);
    }
  }

  @Test
  default void inbox_hintsAtWhateverChangesInTheList() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.signedUp(bobsNode(), "bob");
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("inbox", "/user/queue/inbox");
      assertThat(his.awaitMessages("inbox", 1).getFirst().body()).isEqualTo("{\"type\":\"hello\"}");

      long room =
          alice.post("/chat/room/private/create?otherMemberId=" + bob.id()).json(200).asLong();
      awaitHints(his, room, 1);
      assertThat(bob.myRoom(room).at("/otherMember/name").asString()).isEqualTo("alice");

      hers.ask(message(room, "hello"));
      awaitHints(his, room, 2);
      JsonNode listed = bob.myRoom(room);
      assertThat(listed.at("/lastMessage/message").asString()).isEqualTo("hello");
      assertThat(listed.path("unReadCount").asLong()).isEqualTo(1);

      bob.movedTo(alicesNode()).post("/chat/room/" + room + "/read").expect(200);
      awaitHints(his, room, 3);
      assertThat(bob.myRoom(room).path("unReadCount").asLong()).isZero();
    }
  }

  private static StompFrame typing(long room) {
    return StompFrame.of("SEND").with("destination", "/publish/" + room + "/typing");
  }

  /** Each hint is one change here: the next is only made when the last has been hinted at. */
  static void awaitHints(StompClient client, long room, int count) {
    String hint = "{\"type\":\"room-changed\",\"roomId\":" + room + "}";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            client.messages("inbox").stream().filter(frame -> frame.body().equals(hint)).count()
                >= count);
  }
}
