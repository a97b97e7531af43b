package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How connections begin, stay and end. */
class StompSessionsIT extends ServerTest {

  @Test
  void silentSocket_isClosedByTheDeadline() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      assertThat(socket.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void silentSockJsSocket_isClosedByTheDeadline() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/connect/000/silent/websocket")) {
      assertThat(socket.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void halfAFrame_doesNotKeepASocketOpen() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\nAuthorization:Bearer alice\n");
      assertThat(socket.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void heartBeats_doNotKeepAStrangersSocketOpen() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("\n");
      assertThat(socket.awaitClosed()).isIn(1002, 1008);
    }
  }

  @Test
  void tokenThatCannotBeChecked_isNotCalledBad() {
    try (StompClient client = StompClient.open(server.socket("/ws"))) {
      client.send(StompClient.connectFrame("CONNECT", TestServer.NOT_TO_BE_CHECKED));
      assertThat(client.await("ERROR").header("message")).isEqualTo("unavailable");
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void sessionEnds_whenItsTokenRunsOut() {
    long room = server.room();
    try (StompClient client = server.client(TestServer.SHORT)) {
      assertThat(client.subscribe("s", "/topic/" + room).command()).isEqualTo("RECEIPT");
      assertThat(client.awaitClosed()).isEqualTo(1008);
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void connectedSocket_outlivesTheDeadline() throws Exception {
    try (RawSocket silent = RawSocket.open(server.port(), "/ws");
        StompClient client = server.client("alice")) {
      try (RawSocket later = RawSocket.open(server.port(), "/ws")) {
        assertThat(silent.awaitClosed()).isEqualTo(1008);
        assertThat(later.awaitClosed()).isEqualTo(1008);
      }
      assertThat(client.subscribe("s", "/topic/" + server.room()).command()).isEqualTo("RECEIPT");
    }
  }

  @Test
  void heartBeats_comeWhenAskedFor() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text(
          "CONNECT\naccept-version:1.2\nheart-beat:0,200\nAuthorization:Bearer alice\n\n\0");
      assertThat(socket.readText()).contains("CONNECTED", "heart-beat:200,200");
      assertThat(socket.readText()).isEqualTo("\n");
      assertThat(socket.readText()).isEqualTo("\n");
    }
  }

  @Test
  void messages_areHeartBeatsToo() throws Exception {
    long room = server.room();
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text(
          "CONNECT\naccept-version:1.2\nheart-beat:200,0\nAuthorization:Bearer alice\n\n\0");
      assertThat(socket.readText()).startsWith("CONNECTED");
      String send = "SEND\ndestination:/publish/" + room + "\nreceipt:r\n\n{\"message\":\"a\"}\0";
      long until = System.nanoTime() + Duration.ofMillis(1_500).toNanos();
      while (System.nanoTime() < until) {
        socket.text(send);
        assertThat(socket.readText()).startsWith("RECEIPT");
      }
    }
  }

  @Test
  void clientWhoseHeartBeatsStop_isToldToComeBack() throws Exception {
    long room = server.room();
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text(
          "CONNECT\naccept-version:1.2\nheart-beat:200,0\nAuthorization:Bearer alice\n\n\0");
      socket.text("SUBSCRIBE\nid:s\ndestination:/topic/" + room + "\n\n\0");
      await().until(() -> server.followed.contains(room));
      assertThat(socket.awaitClosed()).isEqualTo(1012);
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void disconnect_closesWhatWasFollowed() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      assertThat(server.followed.contains(room)).isTrue();
      client.send(StompFrame.of("DISCONNECT").with("receipt", "bye"));
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void droppedSocket_closesWhatWasFollowed() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      client.drop();
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void unsubscribe_closesWhatWasFollowed() {
    long room = server.room();
    try (StompClient client = server.client("alice")) {
      client.subscribe("s", "/topic/" + room);
      client.ask(StompFrame.of("UNSUBSCRIBE").with("id", "s"));
      await().until(() -> !server.followed.contains(room));
    }
  }

  @Test
  void leaving_endsTheSubscriptionWithANotice() {
    long room = server.room();
    try (StompClient client = server.client("bob")) {
      client.subscribe("s", "/topic/" + room + "/events");
      server.leave(TestServer.BOB, room);
      client.await("the notice", frame -> frame.body().contains("\"subscription\":\"s\""));
      assertThat(client.awaitMessages("s", 1).getLast().body()).contains("participant-left");
      await().until(() -> !server.followed.contains(room));
    }
  }
}
