package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is settled before the first STOMP frame, and with it. */
class StompHandshakeIT extends ServerTest {

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/connect/websocket", "/connect/000/deflate/websocket"})
  void compression_isNotAgreedOn(String path) throws Exception {
    try (RawSocket socket =
        RawSocket.open(
            server.port(),
            path,
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
      assertThat(socket.isUpgraded()).isTrue();
      assertThat(socket.answer()).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/connect/websocket", "/connect/000/origin/websocket"})
  void origin_mustBeOurOwnOrAllowed(String path) throws Exception {
    assertThat(upgraded(path, "Origin: https://foe.example")).isFalse();
    assertThat(upgraded(path, "Origin: null")).isFalse();
    assertThat(upgraded(path, "Origin: " + Settings.FRIEND + ".foe.example")).isFalse();
    assertThat(upgraded(path + "?allowed", "Origin: " + Settings.FRIEND)).isTrue();
  }

  @Test
  void ownPages_mayConnectUnlessTold() throws Exception {
    assertThat(upgraded("/ws", "Origin: http://localhost:" + server.port())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"v12.stomp", "v11.stomp", "v10.stomp"})
  void subprotocol_isTheOneAskedFor(String name) throws Exception {
    try (RawSocket socket =
        RawSocket.open(server.port(), "/ws", "Sec-WebSocket-Protocol: " + name)) {
      assertThat(socket.answer()).contains("Sec-WebSocket-Protocol: " + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'1.0,1.1,1.2', 1.2",
    "'1.1,1.0', 1.1",
    "1.2, 1.2",
    "1.1, 1.1",
    "'1.0, 1.2', 1.2",
    "1.0, 1.0",
    "'1.2,9.9', 1.2"
  })
  void version_isTheHighestThatBothSpeak(String accepted, String agreed) {
    try (StompClient client = StompClient.open(server.socket("/ws"))) {
      client.send(StompClient.connectFrame("STOMP", "alice").with("accept-version", accepted));
      assertThat(client.await("CONNECTED").header("version")).isEqualTo(agreed);
    }
  }

  @Test
  void version_thatNobodySpeaks_isTheEnd() {
    try (StompClient client = StompClient.open(server.socket("/ws"))) {
      client.send(StompClient.connectFrame("CONNECT", "alice").with("accept-version", "9.9"));
      StompFrame error = client.await("ERROR");
      assertThat(error.body()).isEqualTo("supported versions are 1.0, 1.1 and 1.2");
      assertThat(client.awaitClosed()).isPositive();
    }
  }

  @Test
  void version10_needsNoVersionHeader() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\nAuthorization:Bearer alice\n\n\0");
      assertThat(socket.readText()).startsWith("CONNECTED\n").contains("version:1.0\n");
    }
  }

  @Test
  void info_letsAllowedPagesComeWithCredentials() {
    ChatAnswer info = info(Settings.FRIEND);
    assertThat(info.status()).isEqualTo(200);
    assertThat(info.headers().firstValue("Access-Control-Allow-Origin")).contains(Settings.FRIEND);
    assertThat(info.headers().firstValue("Access-Control-Allow-Credentials")).contains("true");
    assertThat(info.body()).contains("\"websocket\":true", "\"cookie_needed\":false");
  }

  @Test
  void info_isNotForForeignPages() {
    ChatAnswer info = info("https://foe.example");
    assertThat(info.status()).isEqualTo(403);
    assertThat(info.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void sockJs_framesWhatItCarries() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/connect/000/abcdef/websocket")) {
      assertThat(socket.readText()).isEqualTo("o");
      socket.text("[\"CONNECT\\naccept-version:1.2\\nAuthorization:Bearer alice\\n\\n\\u0000\"]");
      assertThat(socket.readText()).startsWith("a[\"CONNECTED\\n").endsWith("\\u0000\"]");
    }
  }

  @Test
  void sockJs_sessionInUse_isNotTakenOver() throws Exception {
    long room = server.room();
    try (RawSocket first = RawSocket.open(server.port(), "/connect/000/taken/websocket")) {
      assertThat(first.readText()).isEqualTo("o");
      first.text("[\"CONNECT\\naccept-version:1.2\\nAuthorization:Bearer alice\\n\\n\\u0000\"]");
      assertThat(first.readText()).contains("CONNECTED");
      try (RawSocket second = RawSocket.open(server.port(), "/connect/111/taken/websocket")) {
        assertThat(second.isUpgraded()).isFalse();
      }
      first.text(
          "[\"SUBSCRIBE\\nid:s\\ndestination:/topic/" + room + "\\nreceipt:r\\n\\n\\u0000\"]");
      assertThat(first.readText()).contains("RECEIPT", "receipt-id:r");
    }
  }

  /** Spring would take the destination of this session's replies for a pattern. */
  @Test
  void sockJs_sessionNamedLikeAPattern_doesNotHearTheRepliesOfOthers() throws Exception {
    try (RawSocket spy = RawSocket.open(server.port(), "/connect/000/*/websocket");
        StompClient alice = server.client("alice")) {
      assertThat(spy.readText()).isEqualTo("o");
      spy.text("[\"CONNECT\\naccept-version:1.2\\nAuthorization:Bearer bob\\n\\n\\u0000\"]");
      assertThat(spy.readText()).contains("CONNECTED");
      spy.text("[\"SUBSCRIBE\\nid:s\\ndestination:/user/queue/replies\\nreceipt:r\\n\\n\\u0000\"]");
      assertThat(spy.readText()).contains("receipt-id:r");
      alice.ask(StompFrame.of("SEND").with("destination", "/nowhere"));
      spy.text("[\"SUBSCRIBE\\nid:f\\ndestination:/fence\\nreceipt:fence\\n\\n\\u0000\"]");
      assertThat(spy.readText()).contains("\\\"receiptId\\\":\\\"fence").doesNotContain("r-2");
    }
  }

  private boolean upgraded(String path, String header) throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), path, header)) {
      return socket.isUpgraded();
    }
  }

  private ChatAnswer info(String origin) {
    return ChatHttp.to(server.http("/")).with("Origin", origin).get("/connect/info");
  }
}
