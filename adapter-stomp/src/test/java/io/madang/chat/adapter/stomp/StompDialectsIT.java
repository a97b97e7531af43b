package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients write in different ways, and what differs between the versions of STOMP. */
class StompDialectsIT extends ServerTest {

  private static final String TOKEN = "Authorization:Bearer alice\n\n\0";

  private final long room = server.room();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization:Bearer alice",
        "Authorization: Bearer alice",
        "Authorization:bearer alice",
        "Authorization: BEARER  alice ",
        "authorization: Bearer alice",
        "AUTHORIZATION:Bearer alice\r",
        "heart-beat:10000, 10000\nAuthorization: Bearer alice",
        "heart-beat: 10000 , 10000 \nAuthorization: Bearer alice",
        "accept-version: 1.1 , 1.0\nAuthorization: Bearer alice",
        "Authorization: Bearer alice\nAuthorization: Bearer wrong"
      })
  void connect_mayBeWrittenInManyWays(String headers) throws Exception {
    for (String command : new String[] {"CONNECT", "STOMP"}) {
      try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
        socket.text(command + "\n" + headers + "\n\n\0");
        assertThat(socket.readText()).startsWith("CONNECTED\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization:alice",
        "Authorization:Basic alice",
        "Authorization:Bearer",
        "Authorization:Bearer wrong",
        "Authorization:Beareralice",
        "Authorization: Bearer wrong\nAuthorization: Bearer alice",
        "X-Authorization: Bearer alice"
      })
  void connect_needsAToken(String headers) throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\n" + headers + "\n\n\0");
      assertThat(socket.readText()).startsWith("ERROR\nmessage:authentication failed\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a,b", "-1,0", "1,2,3", ","})
  void heartBeat_thatIsNone_isTheEnd(String header) throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\nheart-beat:" + header + "\n" + TOKEN);
      assertThat(socket.readText()).startsWith("ERROR\nmessage:malformed frame\n");
      assertThat(socket.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void version10_doesWithoutIds() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\n" + TOKEN);
      assertThat(socket.readText()).contains("\nversion:1.0\n");
      socket.text("SUBSCRIBE\ndestination: /topic/" + room + "\nreceipt: s\n\n\0");
      assertThat(socket.readText()).startsWith("RECEIPT\nreceipt-id:s\n");
      server.say(room, "hi");
      assertThat(socket.readText())
          .startsWith("MESSAGE\ndestination:/topic/" + room + "\n")
          .doesNotContain("subscription:");
      socket.text("UNSUBSCRIBE\ndestination:/topic/" + room + "\nreceipt:u\n\n\0");
      assertThat(socket.readText()).isEqualTo("RECEIPT\nreceipt-id:u\n\n\0");
      server.say(room, "not heard");
      socket.text("SUBSCRIBE\ndestination:/nowhere\nreceipt:x\n\n\0ACK\nreceipt:fence\n\n\0");
      assertThat(socket.readText()).isEqualTo("RECEIPT\nreceipt-id:fence\n\n\0");
    }
  }

  @Test
  void version10_mayUseIds() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\n" + TOKEN);
      socket.readText();
      socket.text("SUBSCRIBE\nid:a:b\\c\ndestination:/topic/" + room + "\nreceipt:r:1\\n\n\n\0");
      assertThat(socket.readText()).startsWith("RECEIPT\nreceipt-id:r:1\\n\n");
      server.say(room, "hi");
      assertThat(socket.readText()).startsWith("MESSAGE\nsubscription:a:b\\c\n");
      socket.text("UNSUBSCRIBE\nid:a:b\\c\nreceipt:u\n\n\0");
      assertThat(socket.readText()).contains("receipt-id:u");
      server.say(room, "not heard");
      socket.text("ACK\nreceipt:fence\n\n\0");
      assertThat(socket.readText()).contains("receipt-id:fence");
    }
  }

  @Test
  void version10_hearsRefusalsAndHintsWithoutIdsToo() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\n" + TOKEN);
      socket.readText();
      socket.text("SUBSCRIBE\ndestination:/user/queue/replies\nreceipt:n\n\n\0");
      assertThat(socket.readText()).contains("receipt-id:n");
      socket.text("SEND\ndestination:/nowhere\nreceipt:a:b\\c\n\n\0");
      assertThat(socket.readText())
          .startsWith("MESSAGE\ndestination:/user/queue/replies\n")
          .contains("\"receiptId\":\"a:b\\\\c\"");
      socket.text("SUBSCRIBE\ndestination:/user/queue/inbox\n\n\0");
      assertThat(socket.readText()).startsWith("MESSAGE\ndestination:/user/queue/inbox\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"1.1", "1.2"})
  void laterVersions_escape(String version) throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\naccept-version:" + version + "\n" + TOKEN);
      socket.readText();
      socket.text(
          "SUBSCRIBE\nid:a\\cb\\\\c\\nd\ndestination:/topic/" + room + "\nreceipt:\\c\n\n\0");
      assertThat(socket.readText()).startsWith("RECEIPT\nreceipt-id:\\c\n");
      server.say(room, "hi");
      assertThat(socket.readText()).startsWith("MESSAGE\nsubscription:a\\cb\\\\c\\nd\n");
    }
  }

  @Test
  void escapeOfALaterVersion_isMalformed() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.text("CONNECT\naccept-version:1.1\n" + TOKEN);
      socket.readText();
      socket.text("ACK\nreceipt:a\\rb\n\n\0");
      assertThat(socket.readText()).startsWith("ERROR\n");
      assertThat(socket.awaitClosed()).isEqualTo(1002);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "client-individual"})
  void acknowledging_isPossibleAndChangesNothing(String mode) {
    try (StompClient client = server.client("alice")) {
      client.ask(
          StompFrame.of("SUBSCRIBE")
              .with("id", "s")
              .with("ack", mode)
              .with("destination", "/topic/" + room));
      client.ask(
          StompFrame.of("SUBSCRIBE")
              .with("id", "e")
              .with("ack", mode)
              .with("destination", "/topic/" + room + "/events"));
      client.subscribe("auto", "/topic/" + room);
      client.ask(TestServer.message(room, "one"));
      client.ask(TestServer.message(room, "two"));
      for (StompFrame message : client.awaitMessages("s", 2)) {
        String ack = message.header("ack");
        assertThat(client.ask(StompFrame.of("ACK").with("id", ack)).command()).isEqualTo("RECEIPT");
        assertThat(client.ask(StompFrame.of("NACK").with("id", ack)).command())
            .isEqualTo("RECEIPT");
      }
      assertThat(client.awaitMessages("e", 2)).allMatch(frame -> frame.find("ack").isPresent());
      assertThat(client.awaitMessages("auto", 2)).allMatch(frame -> frame.find("ack").isEmpty());
      assertThat(client.messages("s")).hasSize(2);
    }
  }

  @Test
  void otherModesOfAcknowledging_areRefused() {
    try (StompClient client = server.client("alice")) {
      StompFrame refusal =
          client.ask(
              StompFrame.of("SUBSCRIBE")
                  .with("id", "s")
                  .with("ack", "never")
                  .with("destination", "/topic/" + room));
      assertThat(refusal.body()).contains("\"bad-request\"", "ack must be auto");
    }
  }

  @Test
  void binaryMessages_areReadToo() throws Exception {
    try (RawSocket socket = RawSocket.open(server.port(), "/ws")) {
      socket.binary(("CONNECT\naccept-version:1.2\n" + TOKEN).getBytes(UTF_8));
      assertThat(socket.readText()).startsWith("CONNECTED\n");
      byte[] frame = TestServer.message(room, "마당").with("receipt", "r").encoded().getBytes(UTF_8);
      int half = frame.length - 6;
      socket.binary(Arrays.copyOf(frame, half));
      socket.binary(Arrays.copyOfRange(frame, half, frame.length));
      assertThat(socket.readText()).startsWith("RECEIPT\nreceipt-id:r\n");
    }
  }

  @Test
  void frameThatSaysItIsLongerThanItIs_isNotWaitedForForever() {
    try (TestServer hasty = TestServer.start(Settings.silence(Duration.ofSeconds(3)));
        StompClient client = StompClient.connected(hasty.socket("/ws"), "alice")) {
      client.sendText("SEND\ndestination:/publish/1\ncontent-length:500\n\n{\"message\":\"a\"}\0");
      Awaitility.await()
          .pollInterval(Duration.ofMillis(100))
          .until(() -> {
            boolean unused = client.sendIfOpen("\n");
            return !client.isOpen();
          });
      assertThat(client.await("ERROR").header("message")).isEqualTo("frame not finished in time");
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }

  @Test
  void frameThatSaysItIsTooLong_isTheEndAtOnce() {
    try (StompClient client = StompClient.connected(server.socket("/ws"), "alice")) {
      client.sendText("SEND\ndestination:/publish/1\ncontent-length:70000\n\n{}\0");
      assertThat(client.await("ERROR").header("message")).isEqualTo("frame too large");
      assertThat(client.awaitClosed()).isEqualTo(1002);
    }
  }
}
