package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import java.util.function.Predicate;
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
      String last = "\nseq:" + (MESSAGES + 2) + "\n";
      assertThat(numbers(readUntil(slow, text -> text.contains(last))))
          .containsExactlyElementsOf(Sequences.from(3, MESSAGES + 2));
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
      String heard = readUntil(slow, text -> text.contains("not-a-participant"));
      int departure = MESSAGES + 3;
      assertThat(numbers(heard)).containsExactlyElementsOf(Sequences.from(3, departure));
      assertThat(heard).doesNotContain("not for bob");
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

  /** Everything up to the text that is waited for; one text may hold several frames. */
  private static String readUntil(RawSocket socket, Predicate<String> awaited) throws Exception {
    StringBuilder heard = new StringBuilder();
    String text;
    do {
      text = socket.readText();
      heard.append(text);
    } while (!awaited.test(text));
    return heard.toString();
  }

  private static List<Long> numbers(String heard) {
    return SEQ.matcher(heard).results().map(found -> Long.valueOf(found.group(1))).toList();
  }
}
