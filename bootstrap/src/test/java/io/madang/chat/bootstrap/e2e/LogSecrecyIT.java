package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What clients send stays out of the log, also when they send it wrongly. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("it reads the log of this JVM")
class LogSecrecyIT {

  private static final String MARK = "ssshhh";

  private static final List<String> MALFORMED =
      List.of(
          "CONNECT\naccept-version:1.2\nAuthorization Bearer " + MARK + "\n\n\0",
          "SEND\n" + MARK + "\n\n\0",
          "STOMP-X " + MARK + "\n\n\0",
          "SEND\ndestination:/publish/1\\x" + MARK + "\n\n\0",
          "SEND\ndestination:/publish/1\ncontent-type:" + MARK + "\n\n{}\0",
          "UNSUBSCRIBE\nAuthorization:Bearer " + MARK + "\n\n\0");

  @TempDir Path data;

  @Test
  void mistakesOfClients_leaveNothingOfThemInTheLog(CapturedOutput output) {
    try (ServerNode node = ServerNode.alone(data)) {
      Person alice = Person.signedUp(node, "alice");
      long room = alice.createRoom("secret");
      MALFORMED.forEach(text -> sendTo(node, text));
      MALFORMED.forEach(text -> sendAs(alice, text));
      sendAs(alice, MARK + "x".repeat(40_000));
      try (StompClient client = alice.connect()) {
        StompFrame stored = client.ask(Person.message(room, MARK));
        assertThat(stored.command()).isEqualTo("RECEIPT");
        client.ask(Person.message(room, MARK.repeat(1_000)));
      }
      node.http().get("/connect/1/abc/jsonp?access_token=" + MARK);
      alice.http().send("PUT", "/chat/my/rooms?text=" + MARK, MARK);
      node.http().send("POST", "/member/doLogin", "{\"email\":\"" + MARK);
    }
    assertThat(output).contains("Tomcat started on port");
    assertThat(output).doesNotContain(MARK).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private static void sendTo(ServerNode node, String text) {
    try (StompClient client = StompClient.open(node.socket("/ws"))) {
      client.sendText(text);
      client.await("ERROR");
    }
  }

  /** Followed by a line that no client may send, so that there is an end to wait for. */
  private static void sendAs(Person person, String text) {
    try (StompClient client = person.connect()) {
      client.sendText(text);
      boolean unused = client.sendIfOpen("NO SUCH COMMAND\n\n\0");
      client.awaitClosed();
    }
  }
}
