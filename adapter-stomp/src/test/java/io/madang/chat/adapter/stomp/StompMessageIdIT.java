package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** STOMP wants each message of a connection to have its own id. */
class StompMessageIdIT extends ServerTest {

  @Test
  void messageIds_areNotGivenTwiceOnAConnection() {
    long first = server.room();
    long second = server.room();
    try (StompClient bob = server.client("bob")) {
      bob.subscribe("replies too", "/user/queue/replies");
      bob.subscribe("in", "/user/queue/inbox");
      bob.subscribe("events", "/topic/" + first + "/events");
      bob.ask(typing(first));
      bob.awaitMessages("events", 1);
      bob.subscribe("events", "/topic/" + second + "/events");
      bob.ask(typing(second));
      bob.ask(StompFrame.of("SEND").with("destination", "/nowhere"));
      bob.ask(StompFrame.of("SEND").with("destination", "/nowhere"));
      server.say(first, "one");
      server.say(second, "two");
      bob.awaitMessages("in", 3);
      bob.awaitMessages("events", 3);
      bob.awaitMessages("replies", 2);
      bob.awaitMessages("replies too", 2);

      assertThat(messageIds(bob)).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    }
  }

  private static StompFrame typing(long room) {
    return StompFrame.of("SEND").with("destination", "/publish/" + room + "/typing");
  }

  private static List<String> messageIds(StompClient client) {
    return client.frames().stream()
        .filter(frame -> frame.command().equals("MESSAGE"))
        .map(frame -> frame.header("message-id"))
        .toList();
  }
}
