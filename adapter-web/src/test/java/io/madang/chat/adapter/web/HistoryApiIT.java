package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class HistoryApiIT {

  private static TestServer server;
  private static TestClient alice;
  private static TestClient bob;
  private static long room;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    alice = server.anybody().become("Alice");
    bob = server.anybody().become("Bob");
    room = alice.createGroup("history");
    for (int i = 1; i <= 210; i++) {
      alice.post("/chat/room/" + room + "/messages", Map.of("message", "m" + i)).expect(201);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void history_isTheLatest200OldestFirst() {
    List<String> texts = texts(alice.get("/chat/history/" + room));
    assertThat(texts).hasSize(200).startsWith("m11").endsWith("m210");
  }

  @Test
  void history_isReadInPages() {
    assertThat(texts(alice.get("/chat/history/" + room + "?limit=2")))
        .containsExactly("m209", "m210");
    assertThat(texts(alice.get("/chat/history/" + room + "?before=4&limit=2")))
        .containsExactly("m1", "m2");
    assertThat(texts(alice.get("/chat/history/" + room + "?after=0&limit=2")))
        .containsExactly("m1", "m2");
    assertThat(texts(alice.get("/chat/history/" + room + "?after=3&before=6")))
        .containsExactly("m3", "m4");
    assertThat(texts(alice.get("/chat/history/" + room + "?after=211"))).isEmpty();
    assertThat(texts(alice.get("/chat/history/" + room + "?after=" + Long.MAX_VALUE))).isEmpty();
    assertThat(texts(alice.get("/chat/history/" + room + "?after=0&limit=500"))).hasSize(210);
  }

  @Test
  void history_refusesBadPages() {
    for (String query :
        List.of(
            "limit=0",
            "limit=501",
            "limit=-1",
            "limit=x",
            "limit=1000000000000",
            "before=-1",
            "after=-1",
            "after=x",
            "before=1.5")) {
      Answer answer = alice.get("/chat/history/" + room + "?" + query).expect(400, "bad-request");
      assertThat(query).startsWith(answer.json().get("field").asString() + "=");
    }
    Answer events = alice.get("/chat/room/" + room + "/events?after=-1").expect(400, "bad-request");
    assertThat(events.json().get("field").asString()).isEqualTo("after");
  }

  @Test
  void historyAndEvents_areOnlyForParticipants() {
    bob.get("/chat/history/" + room).expect(403, "not-a-participant");
    bob.get("/chat/history/999999").expect(403, "not-a-participant");
    bob.get("/chat/room/" + room + "/events").expect(403, "not-a-participant");
    bob.get("/chat/history/abc").expect(400, "bad-request");
    bob.get("/chat/history/").expect(404, "not-found");
  }

  @Test
  void events_areTheWholeLog() {
    TestClient carol = server.anybody().become("Carol");
    long small = carol.createGroup("events");
    carol
        .post("/chat/room/" + small + "/messages", Map.of("message", "hi", "clientMessageId", "c1"))
        .expect(201);
    bob.post("/chat/room/group/" + small + "/join").expect(200);
    bob.delete("/chat/room/group/" + small + "/leave").expect(200);

    JsonNode page = carol.get("/chat/room/" + small + "/events").expect(200).json();
    assertThat(page.get("headSeq").asLong()).isEqualTo(4);
    assertThat(page.get("epoch").asString()).isNotBlank();
    assertThat(page.get("events").valueStream().map(one -> one.get("type").asString()))
        .containsExactly(
            "participant-joined", "message-posted", "participant-joined", "participant-left");
    assertThat(page.get("events").valueStream().map(one -> one.get("seq").asLong()))
        .containsExactly(1L, 2L, 3L, 4L);
    assertPosted(page.get("events").get(1), small, carol);
    assertThat(page.get("events").get(3).has("message")).isFalse();
    assertThat(page.get("events").get(3).get("memberId").asLong()).isEqualTo(bob.id());
    JsonNode rest = carol.get("/chat/room/" + small + "/events?after=2&limit=1").expect(200).json();
    assertThat(rest.get("events").size()).isEqualTo(1);
    assertThat(rest.get("headSeq").asLong()).isEqualTo(4);
  }

  private static void assertPosted(JsonNode posted, long small, TestClient carol) {
    assertThat(posted.get("roomId").asLong()).isEqualTo(small);
    assertThat(posted.get("message").asString()).isEqualTo("hi");
    assertThat(posted.get("clientMessageId").asString()).isEqualTo("c1");
    assertThat(posted.get("number").asLong()).isEqualTo(1);
    assertThat(posted.get("memberEmail").asString()).isEqualTo(carol.email());
    assertThat(posted.get("memberName").asString()).isEqualTo("Carol");
    assertThat(Instant.parse(posted.get("at").asString())).isBeforeOrEqualTo(Instant.now());
    assertThat(posted.has("targetSeq")).isFalse();
  }

  private static List<String> texts(Answer answer) {
    return answer
        .expect(200)
        .json()
        .valueStream()
        .map(one -> one.get("message").asString())
        .toList();
  }
}
