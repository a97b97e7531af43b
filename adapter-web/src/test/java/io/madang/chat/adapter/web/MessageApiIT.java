package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class MessageApiIT {

  private static final String EMOJI = "😀";
  private static TestServer server;
  private static TestClient alice;
  private static TestClient bob;
  private long room;
  private String messages;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    alice = server.anybody().become("Alice");
    bob = server.anybody().become("Bob");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void openRoom() {
    room = alice.createGroup("messages");
    messages = "/chat/room/" + room + "/messages";
  }

  @Test
  void send_answersTheStoredMessage() {
    JsonNode sent =
        alice
            .post(messages, Map.of("message", "hello", "clientMessageId", "m-1"))
            .expect(201)
            .json();
    assertThat(sent.get("roomId").asLong()).isEqualTo(room);
    assertThat(sent.get("message").asString()).isEqualTo("hello");
    assertThat(sent.get("senderEmail").asString()).isEqualTo(alice.email());
    assertThat(sent.get("senderId").asLong()).isEqualTo(alice.id());
    assertThat(sent.get("senderName").asString()).isEqualTo("Alice");
    assertThat(sent.get("seq").asLong()).isEqualTo(2);
    assertThat(sent.get("clientMessageId").asString()).isEqualTo("m-1");
    assertThat(Instant.parse(sent.get("sentAt").asString())).isBeforeOrEqualTo(Instant.now());
    assertThat(sent.get("createdAt")).isEqualTo(sent.get("sentAt"));
    assertThat(alice.get("/chat/history/" + room).json().get(0)).isEqualTo(sent);
  }

  @Test
  void send_isIdempotentByBodyAndByHeader() {
    String first =
        alice.post(messages, Map.of("message", "once", "clientMessageId", "k")).expect(201).body();
    assertThat(withKey("k", "{\"message\":\"once\"}").expect(200).body()).isEqualTo(first);
    assertThat(withKey("\"k\"", "{\"message\":\"once\"}").expect(200).body()).isEqualTo(first);
    withKey("\"k\"", "{\"message\":\"once\",\"clientMessageId\":\"k\"}").expect(200);
    withKey("\"\"", "{\"message\":\"once\"}").expect(400, "bad-request");
    withKey("\"k", "{\"message\":\"once\"}").expect(400, "bad-request");
    withKey("k", "{\"message\":\"twice\"}").expect(409, "idempotency-mismatch");
    withKey("k", "{\"message\":\"once\",\"clientMessageId\":\"other\"}").expect(400, "bad-request");
    withKey("no spaces", "{\"message\":\"once\"}").expect(400, "bad-request");
    assertThat(alice.get("/chat/history/" + room).json().size()).isEqualTo(1);
  }

  @Test
  void send_takesTheSenderFromTheTokenOnly() {
    Map<String, Object> claims =
        Map.of(
            "message",
            "me",
            "senderEmail",
            bob.email(),
            "senderId",
            bob.id(),
            "seq",
            99,
            "__proto__",
            Map.of());
    JsonNode sent = alice.post(messages, claims).expect(201).json();
    assertThat(sent.get("senderEmail").asString()).isEqualTo(alice.email());
    assertThat(sent.get("seq").asLong()).isEqualTo(2);
  }

  @Test
  void send_keepsEveryCharacter() {
    List<String> texts =
        List.of(
            "<b>bold</b> &amp; \" ' \\",
            "안녕하세요",
            Normalizer.normalize("각é", Normalizer.Form.NFD),
            "👩‍👩‍👧‍👦 \u202Eright to left\u202C \u200B",
            "  two\r\nlines\t ",
            "a".repeat(4_000),
            EMOJI.repeat(4_000));
    for (String text : texts) {
      assertThat(
              alice
                  .post(messages, Map.of("message", text))
                  .expect(201)
                  .json()
                  .get("message")
                  .asString())
          .isEqualTo(text);
    }
    JsonNode history = alice.get("/chat/history/" + room).json();
    assertThat(history.valueStream().map(one -> one.get("message").asString()).toList())
        .isEqualTo(texts);
  }

  @Test
  void send_refusesWhatIsTooLong() {
    alice.post(messages, Map.of("message", "a".repeat(4_001))).expect(413, "too-large");
    alice.post(messages, Map.of("message", EMOJI.repeat(4_001))).expect(413, "too-large");
    assertNothingStored();
  }

  @Test
  void send_refusesWhatIsNoMessage() {
    for (String body :
        List.of(
            "{}",
            "{\"message\":null}",
            "{\"message\":\"\"}",
            "{\"message\":1}",
            "{\"message\":true}",
            "{\"message\":[\"a\"]}",
            "{\"message\":{\"a\":1}}",
            "null",
            "[]",
            "\"text\"",
            "1",
            "",
            "{\"message\":",
            "{\"message\":\"a\"} x",
            "{\"message\":\"\\u0000\"}",
            "{\"message\":\"\\ud800\"}",
            "{\"message\":\"a\",\"clientMessageId\":7}",
            "{\"message\":\"a\",\"clientMessageId\":\"\"}",
            "{\"message\":\"a\",\"clientMessageId\":\"" + "x".repeat(65) + "\"}",
            "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")) {
      alice.postText(messages, body).expect(400, "bad-request");
    }
    byte[] notUtf8 = {
      '{', '"', 'm', 'e', 's', 's', 'a', 'g', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
    };
    alice
        .post(messages, "application/json", BodyPublishers.ofByteArray(notUtf8))
        .expect(400, "bad-request");
    assertNothingStored();
  }

  @Test
  void send_isOnlyForParticipants() {
    bob.post(messages, Map.of("message", "let me in")).expect(403, "not-a-participant");
    bob.post("/chat/room/999999/messages", Map.of("message", "x")).expect(403, "not-a-participant");
    bob.post("/chat/room/0/messages", Map.of("message", "x")).expect(400, "bad-request");
    assertNothingStored();
  }

  private void assertNothingStored() {
    assertThat(alice.get("/chat/history/" + room).expect(200).json().size()).isZero();
  }

  private Answer withKey(String key, String body) {
    return TestClient.send(
        alice
            .request(messages)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }
}
