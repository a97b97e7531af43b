package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.SockJsClient;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that are gone, or have stopped, without a word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentClientIT {

  private static final int MESSAGES = 700;

  private final TestServer server = TestServer.start(Settings.silence(Duration.ofSeconds(2)));

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whoGivesNoSignOfLife_isToldToComeBack() throws Exception {
    awaitEndOfAnother();
  }

  /** Three limits pass for the one who answers, while three others, one after the other, do not. */
  @Test
  void whoHasNothingToSay_stays() throws Exception {
    long room = server.room();
    try (StompClient quiet = server.client("alice")) {
      quiet.subscribe("s", "/topic/" + room);
      for (int i = 0; i < 3; i++) {
        awaitEndOfAnother();
      }
      server.say(room, "still there?");
      assertThat(quiet.awaitMessages("s", 1)).hasSize(1);
    }
  }

  @Test
  void whoHasNothingToSayOverSockJs_stays() throws Exception {
    URI session = server.socket("/connect/000/quiet/websocket");
    try (SockJsClient quiet = SockJsClient.connected(session, "alice")) {
      for (int i = 0; i < 3; i++) {
        awaitEndOfAnother();
      }
      quiet.send(
          StompFrame.of("SUBSCRIBE")
              .with("id", "n")
              .with("destination", "/user/queue/replies")
              .with("receipt", "here"));
      quiet.await("receipt-id:here");
    }
  }

  @Test
  void whoNeverReads_isGivenUpAndMakesNobodyWait() throws Exception {
    long room = server.room();
    try (RawSocket stuck = RawSocket.narrow(server.port(), "/ws");
        StompClient quick = server.client("alice")) {
      stuck.connectStomp("bob");
      stuck.text("SUBSCRIBE\nid:s\ndestination:/topic/" + room + "\nreceipt:r\n\n\0");
      assertThat(stuck.readText()).contains("RECEIPT");
      quick.subscribe("s", "/topic/" + room);
      for (int i = 0; i < MESSAGES; i++) {
        server.say(room, "가".repeat(4_000));
        beat(stuck);
      }
      assertThat(quick.awaitMessages("s", MESSAGES)).hasSize(MESSAGES);
      quick.drop();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !beat(stuck) && !server.followed.contains(room));
    }
  }

  /** One who gives no sign of life, from the beginning to the end. */
  private void awaitEndOfAnother() throws Exception {
    try (RawSocket gone = RawSocket.open(server.port(), "/ws")) {
      gone.connectStomp("bob");
      assertThat(gone.awaitClosed()).isEqualTo(1012);
    }
  }

  /** Says that it is alive; false if it was given up already. */
  private static boolean beat(RawSocket socket) {
    try {
      socket.text("\n");
      return true;
    } catch (IOException givenUp) {
      return false;
    }
  }
}
