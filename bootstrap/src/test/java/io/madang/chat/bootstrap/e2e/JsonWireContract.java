package io.madang.chat.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.JsonClient;
import io.madang.chat.testkit.client.StompClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is particular to {@code madang.v1.json}, right and wrong. */
interface JsonWireContract {

  ServerNode node();

  private JsonClient connect(Person person) {
    return JsonClient.connected(node().socket("/ws"), person.token());
  }

  /** What a tutorial's client sends, after its token and a follow. */
  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/ws/json"})
  default void clientWithoutIds_sendsAndHears(String path) {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("tutorial");
    try (JsonClient client =
        path.equals("/ws")
            ? JsonClient.open(node().socket(path))
            : JsonClient.plain(node().socket(path))) {
      client.sendText("{\"type\":\"hello\",\"token\":\"" + alice.token() + "\"}");
      client.sendText("{\"type\":\"follow\",\"roomId\":" + room + "}");
      client.sendText(
          "{\"type\":\"send\",\"roomId\":" + room + ",\"message\":\"hi\",\"sender\":\"bob\"}");
      JsonNode event = client.await("event");
      assertThat(event.propertyNames()).containsExactly("type", "epoch", "event");
      assertThat(event.path("event").path("message").asString()).isEqualTo("hi");
      assertThat(event.path("event").path("memberId").asLong()).isEqualTo(alice.id());
      JsonNode stored = client.await("stored");
      assertThat(stored.propertyNames()).containsExactly("type", "roomId", "seq", "duplicate");
      assertThat(client.subprotocol()).isEqualTo(path.equals("/ws") ? "madang.v1.json" : "");
    }
  }

  @Test
  default void answers_haveTheirMembersAndRepeatTheId() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("members");
    try (JsonClient client = JsonClient.open(node().socket("/ws"))) {
      JsonNode welcome = client.ask(Map.of("type", "hello", "token", alice.token()));
      assertThat(welcome.propertyNames())
          .containsExactly("type", "id", "memberId", "memberName", "validUntil", "pingMs");
      assertThat(welcome.path("pingMs").asLong()).isEqualTo(25_000);
      assertThat(client.ask(Map.of("type", "follow", "roomId", room)).propertyNames())
          .containsExactly("type", "id", "roomId", "epoch", "headSeq", "resume");
      assertThat(client.ask(Map.of("type", "ping")).propertyNames()).containsExactly("type", "id");
      JsonNode sent = client.ask(Map.of("type", "send", "roomId", room, "message", "x"));
      JsonNode read =
          client.ask(Map.of("type", "read", "roomId", room, "upToSeq", sent.path("seq").asLong()));
      assertThat(read.path("lastReadSeq").asLong()).isEqualTo(sent.path("seq").asLong());
      assertThat(client.ask(Map.of("type", "unfollow", "roomId", room)).propertyNames())
          .containsExactly("type", "id");
      client.sendText("{\"type\":\"ping\",\"id\":\"by name\"}");
      client.await("the named pong", each -> each.path("id").asString("").equals("by name"));
    }
  }

  @Test
  default void headerOfTheHandshake_isAsGoodAsAHello() {
    Person alice = Person.at(node(), "alice");
    try (JsonClient client = JsonClient.withHeader(node().socket("/ws"), alice.token())) {
      assertThat(client.await("welcome").path("memberId").asLong()).isEqualTo(alice.id());
    }
    try (JsonClient client = JsonClient.withHeader(node().socket("/ws"), "no.such.token")) {
      assertThat(client.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  default void clientThatNamesNoProtocol_speaksStomp() {
    Person alice = Person.at(node(), "alice");
    try (JsonClient client = JsonClient.plain(node().socket("/ws"))) {
      client.sendText(StompClient.connectFrame("CONNECT", alice.token()).encoded());
      client.await("CONNECTED", answer -> answer.asString("").startsWith("CONNECTED\n"));
      assertThat(client.subprotocol()).isEmpty();
    }
  }

  /** Each is refused with a code, and the connection goes on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not json
          {
          []
          "text"
          42
          null
          {"type":"send"} {"type":"send"}
          {}
          {"id":7}
          {"type":7}
          {"type":null}
          {"type":"TALK","roomId":1,"message":"hi"}
          {"type":"send","message":"hi"}
          {"type":"send","roomId":"1","message":"hi"}
          {"type":"send","roomId":1.5,"message":"hi"}
          {"type":"send","roomId":-1,"message":"hi"}
          {"type":"send","roomId":99999999999999999999,"message":"hi"}
          {"type":"send","roomId":1,"message":7}
          {"type":"send","roomId":1,"message":{"a":1}}
          {"type":"send","roomId":1,"message":"hi","clientMessageId":7}
          {"type":"follow"}
          {"type":"follow","roomId":1,"afterSeq":"1"}
          {"type":"follow","roomId":1,"afterSeq":-1}
          {"type":"follow","roomId":1,"afterSeq":1,"epoch":7}
          {"type":"read","roomId":1,"upToSeq":true}
          {"type":"unfollow","roomId":[1]}
          {"type":"typing"}
          {"type":"renew"}
          {"type":"renew","token":7}
          {"type":"hello","token":"whatever"}
          {"type":"ping","id":{"a":1}}
          {"type":"ping","id":1.5}
          """)
  default void malformedInput_isRefusedAndTheConnectionGoesOn(String text) {
    Person alice = Person.at(node(), "alice");
    try (JsonClient client = connect(alice)) {
      client.sendText(text);
      JsonNode refused = client.await("refused");
      assertThat(refused.path("code").asString()).isEqualTo("bad-request");
      assertThat(refused.path("retryable").asBoolean(true)).isFalse();
      assertThat(refused.path("detail").asString()).isNotBlank().doesNotContain("Exception");
      assertThat(client.ask(Map.of("type", "ping")).path("type").asString()).isEqualTo("pong");
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  default void unknownMembers_areIgnored() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("unknown");
    try (JsonClient client = connect(alice)) {
      JsonNode answer =
          client.ask(
              Map.of(
                  "type", "send",
                  "roomId", room,
                  "message", "hi",
                  "mood", List.of(Map.of("deep", true)),
                  "senderEmail", "bob@madang.test"));
      assertThat(answer.path("type").asString()).isEqualTo("stored");
    }
  }

  @Test
  default void messageInPieces_isOne() {
    Person alice = Person.at(node(), "alice");
    try (JsonClient client = connect(alice)) {
      client.sendPieces("{\"type\":", "\"ping\",", "\"id\":\"마당\"}");
      assertThat(client.await("pong").path("id").asString()).isEqualTo("마당");
    }
  }

  @Test
  default void binaryMessage_isReadAsText() {
    Person alice = Person.at(node(), "alice");
    try (JsonClient client = connect(alice)) {
      client.sendBinary("{\"type\":\"ping\",\"id\":1}".getBytes(UTF_8));
      client.await("pong");
      client.sendBinary(new byte[] {(byte) 0xff, 0, 1});
      client.await("refused");
    }
  }

  @Test
  default void messageThatIsTooLarge_closesWith1009() {
    Person alice = Person.at(node(), "alice");
    String start = "{\"type\":\"ping\",\"id\":1,\"x\":\"";
    try (JsonClient client = connect(alice)) {
      client.sendText(start + "x".repeat(64 * 1024 - start.length() - 2) + "\"}");
      client.await("pong");
      client.sendText(start + "x".repeat(64 * 1024 - start.length() - 1) + "\"}");
      assertThat(client.awaitClosed()).isEqualTo(1009);
    }
  }

  @Test
  default void withoutAHello_everythingIsRefusedAndTheDeadlineCloses() {
    try (JsonClient client = JsonClient.open(node().socket("/ws"))) {
      for (String type : List.of("send", "follow", "unfollow", "typing", "read")) {
        JsonNode answer = client.ask(Map.of("type", type, "roomId", 1, "message", "hi"));
        assertThat(answer.path("code").asString()).as(type).isEqualTo("unauthorized");
      }
      assertThat(client.ask(Map.of("type", "inbox")).path("code").asString())
          .isEqualTo("unauthorized");
      assertThat(client.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  default void helloWithAWrongToken_closesWith1008() {
    try (JsonClient client = JsonClient.open(node().socket("/ws"))) {
      client.sendText("{\"type\":\"hello\",\"id\":1,\"token\":\"no.such.token\"}");
      assertThat(client.awaitClosed()).isEqualTo(1008);
      assertThat(client.messages())
          .singleElement()
          .satisfies(refused ->
              assertThat(refused.path("code").asString()).isEqualTo("unauthorized"));
    }
  }

  @Test
  default void renewal_goesOnWithTheSameMemberOnly() {
    Person alice = Person.at(node(), "alice");
    Person bob = Person.at(node(), "bob");
    try (JsonClient client = connect(alice)) {
      JsonNode welcome = client.ask(Map.of("type", "renew", "token", alice.token()));
      assertThat(welcome.path("type").asString()).isEqualTo("welcome");
      client.send(Map.of("type", "renew", "token", bob.token()));
      assertThat(client.awaitClosed()).isEqualTo(1008);
    }
    try (JsonClient client = connect(alice)) {
      client.send(Map.of("type", "renew", "token", "no.such.token"));
      assertThat(client.awaitClosed()).isEqualTo(1008);
    }
  }
}
