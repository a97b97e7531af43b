package io.madang.chat.bootstrap.e2e;

import static io.madang.chat.bootstrap.e2e.Person.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.SockJsClient;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a chat on Spring's simple broker lets through, and this one does not. */
interface ClosedHolesContract {

  ServerNode node();

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "STOMP"})
  default void connecting_needsAToken(String command) {
    for (String token : List.of("", "garbage", "eyJhbGciOiJub25lIn0.e30.")) {
      try (StompClient client = StompClient.open(node().socket("/ws"))) {
        client.send(StompClient.connectFrame(command, token));
        StompFrame error = client.await("ERROR");
        assertThat(error.header("message")).isEqualTo("authentication failed");
        assertThat(client.awaitClosed()).isPositive();
      }
    }
  }

  @Test
  default void stompFrame_connectsWithAToken() {
    Person alice = Person.at(node(), "alice");
    try (StompClient client = StompClient.open(node().socket("/ws"))) {
      client.send(StompClient.connectFrame("STOMP", alice.token()));
      assertThat(client.await("CONNECTED").header("version")).isEqualTo("1.2");
    }
  }

  @Test
  default void otherFrames_beforeConnectingEndTheConnection() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("early");
    try (StompClient client = StompClient.open(node().socket("/ws"))) {
      client.send(message(room, "too early"));
      client.await("ERROR");
      assertThat(client.awaitClosed()).isPositive();
    }
    assertThat(alice.history(room)).isEmpty();
  }

  @Test
  default void secondConnect_endsTheConnection() {
    Person alice = Person.at(node(), "alice");
    Person bob = Person.at(node(), "bob");
    try (StompClient client = alice.connect()) {
      client.send(StompClient.connectFrame("CONNECT", bob.token()));
      client.await("ERROR");
      assertThat(client.awaitClosed()).isPositive();
    }
  }

  @Test
  default void sender_isWhoeverTheSessionBelongsTo() {
    Person alice = Person.at(node(), "alice");
    Person bob = Person.at(node(), "bob");
    long room = alice.createRoom("claims");
    try (StompClient client = alice.connect()) {
      client.ask(
          StompFrame.of("SEND")
              .with("destination", "/publish/" + room)
              .body(
                  "{\"message\":\"it was me\",\"senderEmail\":\""
                      + bob.email()
                      + "\",\"seq\":99,\"senderId\":"
                      + bob.id()
                      + "}"));
    }
    assertThat(alice.history(room).get(0).path("senderEmail").asString()).isEqualTo(alice.email());
  }

  @Test
  default void strangers_canNeitherSendNorListenNorTellWhetherTheRoomExists() {
    Person alice = Person.at(node(), "alice");
    Person mallory = Person.at(node(), "mallory");
    long room = alice.createRoom("closed");
    try (StompClient client = mallory.connect()) {
      for (long each : List.of(room, 987_654_321L)) {
        assertThat(client.ask(message(each, "let me in")).body())
            .contains("\"code\":\"not-a-participant\"");
        assertThat(client.subscribe("s" + each, "/topic/" + each).body())
            .contains("\"code\":\"not-a-participant\"");
      }
      assertThat(client.isOpen()).isTrue();
    }
    assertThat(alice.history(room)).isEmpty();
  }

  @Test
  default void sendingPastTheServer_reachesNobody() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("spoof");
    try (StompClient client = alice.connect()) {
      client.subscribe("sub-0", "/topic/" + room);
      for (String place :
          List.of(
              "/topic/" + room,
              "/user/queue/replies",
              "/user/" + alice.id() + "/queue/replies",
              "/queue/x",
              "/publish/" + room + "/",
              "/publish/0",
              "/app/../publish/" + room)) {
        StompFrame refused =
            client.ask(
                StompFrame.of("SEND").with("destination", place).body("{\"message\":\"spoof\"}"));
        assertThat(refused.body()).as(place).contains("\"code\":\"bad-request\"");
      }
      client.ask(message(room, "fence"));
      assertThat(client.awaitMessages("sub-0", 1))
          .extracting(Person::textOf)
          .containsExactly("fence");
      assertThat(client.frames()).noneMatch(frame -> frame.body().contains("spoof"));
    }
    assertThat(alice.history(room)).hasSize(1);
  }

  @Test
  default void patternsAndOtherPlaces_cannotBeSubscribed() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("patterns");
    try (StompClient client = alice.connect()) {
      for (String place :
          List.of(
              "/topic/**",
              "/topic/*",
              "/topic/{id}",
              "//topic/" + room,
              "/topic/" + room + "/",
              "/topic/" + room + "/../2",
              "/topic/%31",
              "/topic/-1",
              "/queue/replies-user1",
              "/user/queue/other",
              "/topic/99999999999999999999")) {
        assertThat(client.subscribe("odd", place).body())
            .as(place)
            .contains("\"code\":\"bad-request\"");
      }
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  default void text_of4000CharactersIsStoredAnd4001Refused() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("long");
    try (StompClient client = alice.connect()) {
      for (String longest : List.of("가".repeat(4_000), "👋".repeat(4_000))) {
        assertThat(client.ask(message(room, longest)).command()).isEqualTo("RECEIPT");
      }
      assertThat(client.ask(message(room, "x".repeat(4_001))).body())
          .contains("\"code\":\"too-large\"");
      assertThat(client.ask(message(room, "")).body()).contains("\"code\":\"bad-request\"");
    }
    assertThat(alice.history(room))
        .extracting(item -> item.path("message").asString())
        .containsExactly("가".repeat(4_000), "👋".repeat(4_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"message\":5}",
        "{\"message\":null}",
        "{\"text\":\"x\"}",
        "{\"message\":\"\\ud800\"}",
        "{\"message\":\"a\\u0000b\"}",
        "{\"message\":\"x\",\"clientMessageId\":\"no spaces\"}"
      })
  default void malformedMessages_areRefusedAndTheConnectionGoesOn(String body) {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("malformed");
    try (StompClient client = alice.connect()) {
      StompFrame refused =
          client.ask(StompFrame.of("SEND").with("destination", "/publish/" + room).body(body));
      assertThat(refused.body())
          .contains("\"code\":\"bad-request\"", "\"retryable\":false")
          .doesNotContain("Exception");
      assertThat(client.ask(message(room, "fine")).command()).isEqualTo("RECEIPT");
    }
    assertThat(alice.history(room)).hasSize(1);
  }

  @Test
  default void messagesOfOneSession_keepTheirOrder() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("order");
    try (StompClient client = alice.connect()) {
      for (int i = 0; i < 300; i++) {
        client.send(message(room, "m" + i));
      }
      client.ask(message(room, "last"));
    }
    assertThat(alice.get("/chat/history/" + room + "?limit=500").json(200))
        .extracting(item -> item.path("message").asString())
        .startsWith("m0", "m1")
        .containsSubsequence(IntStream.range(0, 300).mapToObj(i -> "m" + i).toList())
        .endsWith("last");
  }

  @Test
  default void resume_saysResetRatherThanReplayInPart() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("reset");
    try (StompClient client = alice.connect()) {
      client.ask(message(room, "one"));
      StompFrame subscribe =
          StompFrame.of("SUBSCRIBE").with("id", "sub-0").with("destination", "/topic/" + room);
      assertThat(client.ask(subscribe.with("last-seq", 99)).header("resume")).isEqualTo("reset");
      assertThat(
              client
                  .ask(subscribe.with("last-seq", 0).with("room-epoch", "another"))
                  .header("resume"))
          .isEqualTo("reset");
      assertThat(client.messages("sub-0")).isEmpty();
      assertThat(client.ask(subscribe.with("last-seq", "x")).body())
          .contains("\"code\":\"bad-request\"");
      assertThat(client.ask(subscribe.with("last-seq", 0)).header("resume")).isEqualTo("complete");
      assertThat(client.awaitMessages("sub-0", 1))
          .extracting(Person::textOf)
          .containsExactly("one");
    }
  }

  @Test
  default void events_areAllOfTheLogWithoutAHoleAndCursorsBesides() {
    Person alice = Person.at(node(), "alice");
    Person bob = Person.at(node(), "bob");
    long room = alice.createRoom("events");
    bob.join(room);
    try (StompClient client = bob.connect()) {
      client.ask(
          StompFrame.of("SUBSCRIBE")
              .with("id", "all")
              .with("destination", "/topic/" + room + "/events")
              .with("last-seq", 0));
      alice.say(room, "hello");
      client.awaitMessages("all", 3);
      bob.post("/chat/room/" + room + "/read").expect(200);
      List<StompFrame> heard = client.awaitMessages("all", 4);
      assertThat(heard.subList(0, 3))
          .extracting(frame -> Person.json(frame).path("type").asString())
          .containsExactly("participant-joined", "participant-joined", "message-posted");
      assertThat(heard.subList(0, 3)).extracting(StompFrame::seq).containsExactly(1L, 2L, 3L);
      assertThat(heard.get(3).find("seq")).isEmpty();
      assertThat(Person.json(heard.get(3)).path("lastReadSeq").asLong()).isEqualTo(3);
    }
  }

  @Test
  default void unsubscribing_endsTheMessagesOfThatSubscriptionOnly() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("unsubscribe");
    try (StompClient client = alice.connect()) {
      client.subscribe("gone", "/topic/" + room);
      client.subscribe("stays", "/topic/" + room);
      client.ask(StompFrame.of("UNSUBSCRIBE").with("id", "gone"));
      client.ask(message(room, "fence"));
      client.awaitMessages("stays", 1);
      assertThat(client.messages("gone")).isEmpty();
    }
  }

  @Test
  default void subscriptionId_doesNotPassFromRepliesToRooms() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("ids");
    try (StompClient client = alice.connect()) {
      assertThat(client.subscribe("replies", "/topic/" + room).body())
          .contains("\"code\":\"bad-request\"");
      client.subscribe("room", "/topic/" + room);
      assertThat(client.subscribe("room", "/user/queue/replies").body())
          .contains("\"code\":\"bad-request\"");
      client.ask(message(room, "still here"));
      client.awaitMessages("room", 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /actuator/health?x=%zz, , 400, bad-request",
    "POST /chat/room/group/create?roomName=%ff, , 400, bad-request",
    "POST /member/create, Content-Type: */*, 415, unsupported-media-type",
    "GET /ws, Origin: http://127.0.0.1:80.evil.example, 403, forbidden",
    "GET /chat/my/rooms, Origin: nonsense, 403, forbidden"
  })
  default void unreadableRequests_areTheClientsFault(
      String line, String header, int status, String code) throws IOException {
    String answer = ask(line + " HTTP/1.1", header);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("\"code\":\"" + code + "\"")
        .doesNotContain("Exception");
  }

  private String ask(String line, String header) throws IOException {
    URI uri = node().http("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String more = header == null ? "" : header + "\r\n";
      String request =
          line
              + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
              + more
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  default void foreignPages_cannotOpenASocket() {
    for (String origin : List.of("https://evil.test", "null", "http://localhost.evil.test")) {
      assertThatThrownBy(() -> StompClient.open(node().socket("/ws"), "Origin", origin))
          .as(origin)
          .isNotNull();
      assertThatThrownBy(
              () -> StompClient.open(node().socket("/connect/websocket"), "Origin", origin))
          .as(origin)
          .isNotNull();
    }
  }

  @Test
  default void sockJsEndpoint_alsoSpeaksPlainWebSocket() {
    Person alice = Person.at(node(), "alice");
    try (StompClient client =
        StompClient.connected(node().socket("/connect/websocket"), alice.token())) {
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  default void sockJsSession_mayBeOpenedAgainAsSoonAsItIsClosed() {
    Person alice = Person.at(node(), "alice");
    URI session = sockJs("again" + alice.id());
    for (int i = 0; i < 20; i++) {
      SockJsClient.connected(session, alice.token()).close();
    }
  }

  @Test
  default void sockJsSession_thatIsOpenIsNotForSomebodyElse() {
    Person alice = Person.at(node(), "alice");
    String id = "taken" + alice.id();
    try (SockJsClient first = SockJsClient.open(sockJs(id))) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> SockJsClient.open(sockJs(id))).isNotNull();
      }
      ChatAnswer refusal = node().http().get("/connect/111/" + id + "/websocket");
      assertThat(refusal.expect(404).code()).isEqualTo("not-found");
      first.connect(alice.token());
    }
  }

  private URI sockJs(String session) {
    return node().socket("/connect/000/" + session + "/websocket");
  }

  /** These are parts of transports that are not served. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/connect/iframe.html",
        "/connect/iframe-1.6.1.html",
        "/connect/iframe1.html?t=7",
        "/connect/000/abc/iframe.html",
        "/connect/000/abc/jsonp",
        "/connect/000/abc/htmlfile",
        "/connect/000/abc/eventsource",
        "/connect/000/a.b/websocket",
        "/connect/abc"
      })
  default void sockJsAddresses_ofOtherTransportsAreNotFound(String path) {
    assertThat(node().http().get(path).expect(404).code()).isEqualTo("not-found");
  }

  @Test
  default void sockJsPolling_isNotFound() {
    for (String transport : List.of("xhr", "xhr_send", "xhr_streaming", "jsonp_send")) {
      String path = "/connect/000/abc/" + transport;
      assertThat(node().http().send("POST", path, "[]").expect(404).code())
          .as(transport)
          .isEqualTo("not-found");
    }
  }

  @Test
  default void sockJsInfo_offersWebSocketsWithoutCookies() {
    JsonNode info = node().http().get("/connect/info").json(200);
    assertThat(info.path("websocket").asBoolean()).isTrue();
    assertThat(info.path("cookie_needed").asBoolean(true)).isFalse();
    assertThat(info.path("origins").get(0).asString()).isEqualTo("*:*");
    assertThat(info.path("entropy").isIntegralNumber()).isTrue();
  }

  @Test
  default void compression_isNotAgreedOn() throws IOException {
    for (String path : List.of("/ws", "/connect/websocket")) {
      assertThat(handshake(path))
          .as(path)
          .startsWith("HTTP/1.1 101")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }
  }

  /** The server's answer to a client that offers compression, which Java's own clients never do. */
  private String handshake(String path) throws IOException {
    URI uri = node().socket(path);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request =
          """
          GET %s HTTP/1.1
          Host: localhost:%d
          Connection: Upgrade
          Upgrade: websocket
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Extensions: permessage-deflate

          """
              .formatted(path, uri.getPort())
              .replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      Scanner answer = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
      return answer.useDelimiter("\r\n\r\n").next();
    }
  }
}
