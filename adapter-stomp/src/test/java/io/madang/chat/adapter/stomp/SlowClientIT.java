package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client that does not read, among others that do. */
class SlowClientIT extends ServerTest {

  private static final int MESSAGES = 700;
  private static final String LARGE = "가".repeat(4_000);
  private static final Pattern SEQ = Pattern.compile("\nseq:([0-9]+)\n");

  @Test
  void whoDoesNotRead_catchesUpWithoutAHoleAndMakesNobodyWait() throws Exception {
    long room = server.room();
    try (RawSocket slow = RawSocket.narrow(server.port(), "/ws");
        StompClient quick = server.client("alice")) {
      subscribe(slow, room, "");
      quick.subscribe("s", "/topic/" + room);
      int pagesBefore = server.log.pagesRead();
      sayMuch(room);
      assertThat(quick.awaitMessages("s", MESSAGES))
          .extracting(StompFrame::seq)
          .containsExactlyElementsOf(Sequences.from(3, MESSAGES + 2));
      assertThat(read(slow, MESSAGES)).containsExactlyElementsOf(Sequences.from(3, MESSAGES + 2));
      assertThat(server.log.pagesRead()).as("it had to catch up").isGreaterThan(pagesBefore);
    }
  }

  @Test
  void whoIsRemovedWhileLagging_getsEverythingUpToThereAndNoMore() throws Exception {
    long room = server.room();
    try (RawSocket slow = RawSocket.narrow(server.port(), "/ws")) {
      subscribe(slow, room, "/events");
      sayMuch(room);
      server.leave(TestServer.BOB, room);
      server.say(room, "not for bob");
      int upToTheDeparture = MESSAGES + 1;
      assertThat(read(slow, upToTheDeparture))
          .containsExactlyElementsOf(Sequences.from(3, MESSAGES + 3));
      assertThat(slow.readText()).contains("not-a-participant").doesNotContain("not for bob");
    }
  }

  @Test
  void whoDropsOutWhileLagging_isForgotten() throws Exception {
    long room = server.room();
    try (RawSocket slow = RawSocket.narrow(server.port(), "/ws")) {
      subscribe(slow, room, "");
      sayMuch(room);
    }
    await().until(() -> !server.followed.contains(room));
  }

  private void subscribe(RawSocket socket, long room, String suffix) throws Exception {
    socket.connectStomp("bob");
    socket.text("SUBSCRIBE\nid:n\ndestination:/user/queue/replies\nreceipt:n\n\n\0");
    assertThat(socket.readText()).contains("RECEIPT");
    socket.text("SUBSCRIBE\nid:s\ndestination:/topic/" + room + suffix + "\nreceipt:r\n\n\0");
    assertThat(socket.readText()).contains("RECEIPT");
  }

  private void sayMuch(long room) {
    for (int i = 0; i < MESSAGES; i++) {
      server.say(room, LARGE);
    }
  }

  private static List<Long> read(RawSocket socket, int count) throws Exception {
    List<Long> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      Matcher seq = SEQ.matcher(socket.readText());
      while (seq.find()) {
        numbers.add(Long.valueOf(seq.group(1)));
      }
    }
    return numbers;
  }
}
