package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A client that disconnects is not a fault: one line at DEBUG. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("it reads the log of this JVM")
class GoneClientsIT {

  private static final String LINE = "A client disconnected during a request";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path data;
  private static ServerNode node;

  @BeforeAll
  static void start() {
    node = ServerNode.alone(data, "--logging.level.io.madang.chat.adapter.web=debug");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 100, '{\"mess', true",
    "Content-Length: 100, '{\"mess', false",
    "Content-Length: 100, '', true",
    "Transfer-Encoding: chunked, '20\r\n{\"mess', true",
    "Transfer-Encoding: chunked, '20\r\n{\"mess', false",
    "Transfer-Encoding: chunked, '6\r\n{\"mess\r\n', true"
  })
  void goneInTheMiddleOfABody_isOneLine(
      String header, String part, boolean reset, CapturedOutput output) {
    Person alice = Person.at(node, "alice");
    long room = alice.createRoom("gone");
    RawRequest request =
        RawRequest.of("POST", "/chat/room/" + room + "/messages")
            .with("Authorization: Bearer " + alice.token())
            .with("Content-Type: application/json")
            .with(header)
            .followedBy(part);
    assertOneLine(alice, output, () -> leave(request.bytes(), 0, reset));
    assertThat(alice.history(room)).isEmpty();
  }

  @Test
  void goneInTheMiddleOfAnAnswer_isOneLine(CapturedOutput output) {
    Person alice = Person.at(node, "alice");
    long room = alice.createRoom("large");
    for (int i = 0; i < 50; i++) {
      alice.post("/chat/room/" + room + "/messages", Map.of("message", "👋".repeat(4_000)));
    }
    String request =
        "GET /chat/history/%d HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(room, alice.token());
    byte[] more = request.repeat(20).getBytes(StandardCharsets.US_ASCII);
    assertOneLine(alice, output, () -> leave(more, 100, true));
  }

  private static void assertOneLine(Person fence, CapturedOutput output, Runnable leaving) {
    int before = output.length();
    leaving.run();
    await().atMost(PATIENCE).until(() -> output.toString().substring(before).contains(LINE));
    fence.get("/member/me").expect(200);
    assertThat(output.toString().substring(before).lines().filter(line -> !line.contains(" INFO ")))
        .singleElement()
        .asString()
        .contains(" DEBUG ", LINE);
  }

  /** Sends these bytes, reads so many, and is gone: with a reset, or with an ordinary end. */
  private static void leave(byte[] bytes, int read, boolean reset) {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("localhost", node.port()));
      socket.getOutputStream().write(bytes);
      assertThat(socket.getInputStream().readNBytes(read)).hasSize(read);
      socket.setSoLinger(reset, 0);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
