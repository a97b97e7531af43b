package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Clients that are used with other servers, as they come. Each has missed 60 messages, hears 200
 * more while they are said, and gets all of them once, in order and byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientsIT {

  private static final int MISSED = 60;
  private static final int LIVE = 200;
  private static final long BEFORE_THE_FIRST = 2;

  private final TestServer server = TestServer.start(SocketSettings.defaults());
  private long room;

  @BeforeEach
  void sayWhatIsMissed() {
    room = server.room();
    say(0, MISSED);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void krossbow_getsAll() {
    try (KrossbowClient client = KrossbowClient.connect(server.socket("/ws"), "bob")) {
      client.subscribe("/topic/" + room, BEFORE_THE_FIRST);
      say(MISSED, LIVE);
      waitFor(() -> client.failure() != null || client.bodies().size() >= MISSED + LIVE);
      assertThat(client.failure()).isNull();
      assertThat(client.bodies()).isEqualTo(expected());
    }
  }

  @Test
  void springsClientWithTheDefaultBuffer_getsAll() throws Exception {
    try (SpringClient client = SpringClient.connect(server.socket("/ws"), "bob")) {
      client.subscribe("/topic/" + room, BEFORE_THE_FIRST);
      say(MISSED, LIVE);
      waitFor(() -> !client.isConnected() || client.bodies().size() >= MISSED + LIVE);
      assertThat(client.bodies()).isEqualTo(expected());
    }
  }

  @Test
  void clientThatReadsOneFrameOfAMessage_getsAll() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.connectStomp("bob");
      socket.text(subscribe());
      say(MISSED, LIVE);
      assertThat(firstFrames(socket, MISSED + LIVE)).isEqualTo(expected());
    }
  }

  @Test
  void sockJsClient_getsOneFrameInEachMessage() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/connect/000/one/websocket")) {
      assertThat(socket.readText()).isEqualTo("o");
      socket.text("[\"CONNECT\\naccept-version:1.2\\nAuthorization:Bearer bob\\n\\n\\u0000\"]");
      assertThat(socket.readText()).startsWith("a[\"CONNECTED");
      socket.text("[\"" + subscribe().replace("\n", "\\n").replace("\0", "\\u0000") + "\"]");
      for (int i = 0; i < MISSED; i++) {
        assertThat(socket.readText())
            .startsWith("a[\"MESSAGE\\n")
            .endsWith("\\u0000\"]")
            .containsOnlyOnce("\\u0000")
            .contains("\\\"message\\\":\\\"" + text(i).substring(0, 6));
      }
    }
  }

  @Test
  void clientThatHasAskedForIt_getsSeveralFramesInAMessage() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text(
          "CONNECT\naccept-version:1.2\nseveral-frames-per-message:true\n"
              + "Authorization:Bearer bob\n\n\0");
      assertThat(socket.readText()).startsWith("CONNECTED\n");
      socket.text(subscribe());
      int messages = 0;
      StringBuilder heard = new StringBuilder();
      while (heard.chars().filter(c -> c == 0).count() < MISSED) {
        heard.append(socket.readText());
        messages++;
      }
      assertThat(messages).isLessThan(MISSED / 2);
      assertThat(List.of(heard.toString().split("\0")).stream().map(ForeignClientsIT::body))
          .isEqualTo(expected().subList(0, MISSED));
    }
  }

  private String subscribe() {
    return "SUBSCRIBE\nid:s\ndestination:/topic/" + room + "\nlast-seq:2\n\n\0";
  }

  private void say(int from, int count) {
    for (int i = from; i < from + count; i++) {
      server.say(room, text(i));
    }
  }

  /** 210 characters. */
  private static String text(int number) {
    return String.format("%03d 마당 👋 %s", number, "x".repeat(201));
  }

  /** What a plain client has heard in the end. */
  private List<String> expected() {
    try (StompClient client = server.client("alice")) {
      client.ask(
          StompFrame.of("SUBSCRIBE")
              .with("id", "all")
              .with("destination", "/topic/" + room)
              .with("last-seq", BEFORE_THE_FIRST));
      List<String> bodies = client.messages("all").stream().map(StompFrame::body).toList();
      for (int i = 0; i < bodies.size(); i++) {
        assertThat(bodies.get(i)).contains("\"message\":\"" + text(i) + "\"");
      }
      return bodies;
    }
  }

  private static List<String> firstFrames(RawSocket socket, int count) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String message = socket.readText();
      assertThat(message.indexOf('\0')).isEqualTo(message.length() - 1);
      bodies.add(body(message.substring(0, message.length() - 1)));
    }
    return bodies;
  }

  private static String body(String frame) {
    return frame.substring(frame.indexOf("\n\n") + 2);
  }

  private static void waitFor(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).until(condition);
  }
}
