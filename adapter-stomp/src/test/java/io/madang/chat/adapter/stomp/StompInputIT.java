package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client would send. */
class StompInputIT extends ServerTest {

  private static final String CONNECT =
      "CONNECT\naccept-version:1.2\nAuthorization:Bearer alice\n\n\0";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HELLO\n\n\0",
        "send\ndestination:/publish/1\n\n\0",
        "connect\nAuthorization:Bearer alice\n\n\0",
        "SEND\nno colon\n\n\0",
        "SEND\n:empty name\n\n\0",
        "SEND\ndestination:/publish/1\ncontent-length:2\n\nabcdef\0",
        "SEND\ndestination:a\\qb\n\n\0",
        "SEND\ndestination:a\\\n\n\0",
        "SEND\0\n\n\0",
        "\0\n\n\0",
        "\0\0\0\n\0",
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n\0",
        "CONNECT\naccept-version:1.2\nAuthorization:Bearer alice\n\n\0"
      })
  void malformedFrame_isTheEndOfItsConnectionAndTellsNothing(String text) {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      client.sendText(text);
      assertTellsNothing(client.await("ERROR"));
      assertThat(client.awaitClosed()).isEqualTo(1002);
      assertThat(client.frames()).filteredOn(frame -> frame.command().equals("ERROR")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEND\ndestination:/publish/1\n\n{}\0",
        "SUBSCRIBE\nid:s\ndestination:/topic/1\n\n\0",
        "DISCONNECT\nreceipt:r\n\n\0",
        "CONNECT\naccept-version:1.2\n\n\0",
        "CONNECT\naccept-version:1.2\nAuthorization:Bearer wrong\n\n\0",
        "CONNECT\naccept-version:1.2\nAuthorization:Basic alice\n\n\0",
        "STOMP\naccept-version:1.2\nAuthorization:\n\n\0",
        "HELLO\n\n\0"
      })
  void firstFrame_mustBeAGoodConnect(String text) {
    try (StompClient client = StompClient.open(server.socket("/ws"))) {
      client.sendText(text);
      assertTellsNothing(client.await("ERROR"));
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void afterAnError_nothingIsDone() {
    long room = server.room();
    try (StompClient client = StompClient.open(server.socket("/ws"));
        StompClient bob = server.client("bob")) {
      bob.subscribe("s", "/topic/" + room);
      client.sendText("CONNECT\naccept-version:1.2\nAuthorization:Bearer wrong\n\n\0" + CONNECT);
      boolean unused = client.sendIfOpen(CONNECT + TestServer.message(room, "after").encoded());
      assertThat(client.awaitClosed()).isEqualTo(1002);
      assertThat(client.frames()).extracting(StompFrame::command).containsExactly("ERROR");
      server.say(room, "fence");
      assertThat(bob.awaitMessages("s", 1).getFirst().body()).contains("fence");
    }
  }

  @Test
  void afterASecondConnect_nothingIsStored() {
    long room = server.room();
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice");
        StompClient bob = server.client("bob")) {
      bob.subscribe("s", "/topic/" + room);
      client.sendText(CONNECT + TestServer.message(room, "after").encoded());
      assertThat(client.awaitClosed()).isEqualTo(1002);
      server.say(room, "fence");
      assertThat(bob.awaitMessages("s", 1).getFirst().body()).contains("fence");
    }
  }

  @Test
  void frameOf70KiB_isTooMuch() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      boolean unused =
          client.sendIfOpen("SEND\ndestination:/publish/1\n\n" + "x".repeat(70 * 1024) + "\0");
      assertThat(client.awaitClosed()).isIn(1009, 1002);
    }
  }

  @Test
  void frameOf70KiBInManyMessages_isTooMuch() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      client.sendText("SEND\ndestination:/publish/1\n\n");
      sendUntilClosed(client, 7, "x".repeat(10 * 1024));
      assertTellsNothing(client.await("ERROR"));
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void frameThatIsNeverWhole_doesNotGrow() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      client.sendText("SEND\ndestination:/publish/1\ncontent-length:1000000000\n\n");
      sendUntilClosed(client, 7, "x".repeat(10 * 1024));
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void thousandHeaders_areIgnored() {
    long room = server.room();
    StringBuilder frame = new StringBuilder("SEND\ndestination:/publish/" + room + "\nreceipt:r\n");
    for (int i = 0; i < 1_000; i++) {
      frame.append("h").append(i).append(":v\n");
    }
    try (StompClient client = server.client("alice")) {
      client.sendText(frame + "\n{\"message\":\"hi\"}\0");
      assertThat(client.await("r", answer -> answer.headers().containsValue("r")).command())
          .isEqualTo("RECEIPT");
    }
  }

  @Test
  void severalFramesInOneMessage_areHandledInOrder() {
    long room = server.room();
    try (StompClient client = StompClient.open(server.socket("/ws"))) {
      StringBuilder all = new StringBuilder(CONNECT + "\n\n");
      all.append("SUBSCRIBE\nid:s\ndestination:/topic/" + room + "\nlast-seq:0\n\n\0\r\n");
      for (String text : List.of("one", "two", "three")) {
        all.append(TestServer.message(room, text).with("receipt", text).encoded());
      }
      client.sendText(all.toString());
      assertThat(client.awaitMessages("s", 3))
          .extracting(StompFrame::body)
          .satisfiesExactly(
              body -> assertThat(body).contains("one"),
              body -> assertThat(body).contains("two"),
              body -> assertThat(body).contains("three"));
      client.await("the last receipt", frame -> frame.headers().containsValue("three"));
    }
  }

  @Test
  void oneFrameInManyMessages_isPutTogether() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      String frame = TestServer.message(room, "마당 👋").with("receipt", "r").encoded();
      frame.codePoints().mapToObj(Character::toString).forEach(client::sendText);
      assertThat(client.await("RECEIPT", answer -> answer.headers().containsValue("r")).seq())
          .isEqualTo(3);
    }
  }

  @Test
  void endOfAFrame_isNotTakenForAFrame() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.sendText("SEND\nreceipt:r\nhalf:");
      client.sendText(TestServer.message(room, "whole").encoded());
      assertThat(client.await("RECEIPT", answer -> answer.headers().containsValue("r")).seq())
          .isEqualTo(3);
    }
  }

  @Test
  void framesThatAreReadInDifferentWays_keepTheirOrder() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      client.send(TestServer.message(room, "one"));
      client.send(TestServer.message(room, "two").with("receipt", "escaped:two"));
      client.send(TestServer.message(room, "three"));
      client.send(TestServer.message(room, "four").with("receipt", "escaped:four"));
      assertThat(client.awaitMessages("s", 4))
          .extracting(StompFrame::body)
          .satisfiesExactly(
              body -> assertThat(body).contains("one"),
              body -> assertThat(body).contains("two"),
              body -> assertThat(body).contains("three"),
              body -> assertThat(body).contains("four"));
    }
  }

  @Test
  void lineEnds_mayBeCrLf() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.sendText(
          "\r\nSEND\r\ndestination:/publish/"
              + room
              + "\r\nreceipt:r\r\n\r\n{\"message\":\"a\"}\0");
      client.await("the receipt", frame -> frame.headers().containsValue("r"));
    }
  }

  @Test
  void invalidUtf8_isClosedAsSuch() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.connectStomp("alice");
      socket.bytes(new byte[] {'S', 'E', 'N', 'D', '\n', (byte) 0xc3, 0x28});
      assertThat(socket.awaitClosed()).isEqualTo(1007);
    }
  }

  @Test
  void brokenSockJs_isTheEnd() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/connect/000/broken/websocket")) {
      assertThat(socket.readText()).isEqualTo("o");
      socket.bytes("[\"no end".getBytes(UTF_8));
      assertThat(socket.awaitClosed()).isEqualTo(1007);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN\ntransaction:t\nreceipt:x\n\n\0",
        "MESSAGE\nreceipt:x\n\n\0",
        "RECEIPT\nreceipt:x\n\n\0",
        "SUBSCRIBE\ndestination:/user/queue/replies\nreceipt:x\n\n\0",
        "SUBSCRIBE\ndestination:/topic/1\nreceipt:x\n\n\0",
        "SUBSCRIBE\nid:s\nreceipt:x\n\n\0",
        "SUBSCRIBE\nid:s\ndestination:/topic/1\nlast-seq:-1\nreceipt:x\n\n\0",
        "SUBSCRIBE\nid:s\ndestination:/topic/1\nlast-seq:x\nreceipt:x\n\n\0",
        "SUBSCRIBE\nid:s\ndestination:/topic/1\nlast-seq:1\nroom-epoch:a b\nreceipt:x\n\n\0",
        "UNSUBSCRIBE\nreceipt:x\n\n\0",
        "SEND\nreceipt:x\n\n{}\0",
        "SEND\ndestination:/publish/1\nreceipt:x\n\n{}\0",
        "SEND\ndestination:/publish/1\nclient-msg-id:a b\nreceipt:x\n\n{\"message\":\"a\"}\0"
      })
  void refusal_costsNoConnection(String text) {
    try (StompClient client = server.client("alice")) {
      client.sendText(text);
      StompFrame notice =
          client.await("a refusal", frame -> frame.body().contains("\"receiptId\":\"x\""));
      assertThat(notice.body()).contains("\"code\":\"bad-request\"", "\"retryable\":false");
      client.subscribe("fence", "/topic/" + server.room());
      assertThat(client.frames())
          .noneMatch(
              frame -> frame.command().equals("RECEIPT") && frame.headers().containsValue("x"));
    }
  }

  /** The server closes as soon as it has had enough, which may be in the middle. */
  private static void sendUntilClosed(StompClient client, int times, String text) {
    for (int i = 0; i < times && client.sendIfOpen(text); i++) {}
  }

  private static void assertTellsNothing(StompFrame error) {
    assertThat(error.headers() + error.body())
        .doesNotContain("Exception")
        .doesNotContain("springframework")
        .doesNotContain("io.madang")
        .doesNotContain("java.");
  }
}
