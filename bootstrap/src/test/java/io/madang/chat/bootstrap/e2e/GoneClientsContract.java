package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;

/** Somebody who is not there any more is no news: one line, for those who want to see it. */
interface GoneClientsContract {

  String LOGGER = "io.madang.chat.adapter.web";
  String LINE = "A client went away in the middle of a request";
  Duration PATIENCE = Duration.ofSeconds(20);

  ServerNode node();

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 100, '{\"mess', true",
    "Content-Length: 100, '{\"mess', false",
    "Content-Length: 100, '', true",
    "Transfer-Encoding: chunked, '20\r\n{\"mess', true",
    "Transfer-Encoding: chunked, '20\r\n{\"mess', false",
    "Transfer-Encoding: chunked, '6\r\n{\"mess\r\n', true"
  })
  default void goneInTheMiddleOfABody_isOneLine(
      String header, String part, boolean reset, CapturedOutput output) {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("gone");
    RawRequest request =
        RawRequest.of("POST", "/chat/room/" + room + "/messages")
            .with("Authorization: Bearer " + alice.token())
            .with("Content-Type: application/json")
            .with(header)
            .followedBy(part);
    assertOneLine(output, () -> leave(request.bytes(), 0, reset));
    assertThat(alice.history(room)).isEmpty();
  }

  @Test
  default void goneInTheMiddleOfAnAnswer_isOneLine(CapturedOutput output) {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("large");
    for (int i = 0; i < 50; i++) {
      alice.post("/chat/room/" + room + "/messages", Map.of("message", "👋".repeat(4_000)));
    }
    String request =
        "GET /chat/history/%d HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(room, alice.token());
    byte[] more = request.repeat(20).getBytes(StandardCharsets.US_ASCII);
    assertOneLine(output, () -> leave(more, 100, true));
  }

  private void assertOneLine(CapturedOutput output, Runnable leaving) {
    LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    logging.setLogLevel(LOGGER, LogLevel.DEBUG);
    try {
      int before = output.length();
      leaving.run();
      await().atMost(PATIENCE).until(() -> output.toString().substring(before).contains(LINE));
      Person.at(node(), "fence");
      assertThat(output.toString().substring(before))
          .containsOnlyOnce(LINE)
          .doesNotContain("WARN", "ERROR", "\tat ");
    } finally {
      logging.setLogLevel(LOGGER, null);
    }
  }

  /** Sends these bytes, reads so many, and is gone: with a reset, or with an ordinary end. */
  private void leave(byte[] bytes, int read, boolean reset) {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("localhost", node().port()));
      socket.getOutputStream().write(bytes);
      assertThat(socket.getInputStream().readNBytes(read)).hasSize(read);
      socket.setSoLinger(reset, 0);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
