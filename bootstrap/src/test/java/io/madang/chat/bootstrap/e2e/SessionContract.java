package io.madang.chat.bootstrap.e2e;

import static io.madang.chat.bootstrap.e2e.Person.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may rely on that send without waiting for answers, or speak older STOMP. */
interface SessionContract {

  int BATCH = 60;

  ServerNode node();

  @ParameterizedTest
  @ValueSource(strings = {"", "receipt:s\n"})
  default void messagesSentWithASubscribe_areAllHeard(String header) {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("batch");
    try (StompClient client = alice.connect()) {
      StringBuilder batch = new StringBuilder(subscribe("s", room, header));
      texts().forEach(text -> batch.append(message(room, text).encoded()));
      client.sendText(batch.toString());
      assertThat(client.awaitMessages("s", BATCH))
          .extracting(Person::textOf)
          .containsExactlyElementsOf(texts());
    }
  }

  @RepeatedTest(10)
  default void messageRightAfterASubscribe_isHeard() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("pipelined");
    try (StompClient client = alice.connect()) {
      client.sendText(subscribe("s", room, ""));
      client.send(message(room, "first"));
      assertThat(client.awaitMessages("s", 1)).extracting(Person::textOf).containsExactly("first");
    }
  }

  @Test
  default void messageSentBeforeASubscribe_isNotHeard() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("before");
    try (StompClient client = alice.connect()) {
      client.sendText(
          message(room, "before").encoded()
              + subscribe("s", room, "receipt:s\n")
              + message(room, "after").encoded());
      assertThat(client.awaitMessages("s", 1)).extracting(Person::textOf).containsExactly("after");
    }
  }

  @Test
  default void messageSentAfterAnUnsubscribe_isNotHeard() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("unsubscribed");
    try (StompClient client = alice.connect()) {
      client.sendText(
          subscribe("s", room, "")
              + subscribe("fence", room, "")
              + "UNSUBSCRIBE\nid:s\n\n\0"
              + message(room, "not heard").encoded());
      client.awaitMessages("fence", 1);
      assertThat(client.messages("s")).isEmpty();
    }
  }

  @Test
  default void disconnect_isAnsweredAfterEverythingElse() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("bye");
    try (StompClient client = alice.connect()) {
      StringBuilder batch = new StringBuilder(subscribe("s", room, "receipt:s\n"));
      texts().forEach(text -> batch.append(message(room, text).with("receipt", text).encoded()));
      client.sendText(batch + "DISCONNECT\nreceipt:bye\n\n\0");
      assertThat(client.awaitClosed()).isEqualTo(1000);
      List<String> answered =
          client.frames().stream()
              .flatMap(frame -> frame.find("receipt-id").stream())
              .filter(receipt -> !receipt.startsWith("r-"))
              .toList();
      assertThat(answered).hasSize(BATCH + 2).containsAll(texts()).endsWith("bye");
    }
    assertThat(alice.history(room)).hasSize(BATCH);
  }

  @Test
  default void client10_writesAsItsDocumentsSay() {
    Person alice = Person.at(node(), "alice");
    long room = alice.createRoom("old");
    try (StompClient client = StompClient.open(node().socket("/ws"))) {
      client.sendText(
          "CONNECT\nauthorization: bearer " + alice.token() + "\nheart-beat: 10000, 10000\n\n\0");
      assertThat(client.await("CONNECTED").header("version")).isEqualTo("1.0");
      client.sendText(
          "SUBSCRIBE\ndestination: /topic/"
              + room
              + "\nack: client\n\n\0SEND\ndestination: /publish/"
              + room
              + "\nreceipt: a\\b\n\n{\"message\":\"hello\"}\0");
      StompFrame heard = client.await("MESSAGE");
      assertThat(heard.headers()).doesNotContainKey("subscription").containsKey("ack");
      assertThat(Person.textOf(heard)).isEqualTo("hello");
      client.await("RECEIPT");
    }
  }

  private static String subscribe(String id, long room, String header) {
    return "SUBSCRIBE\nid:" + id + "\ndestination:/topic/" + room + "\n" + header + "\n\0";
  }

  private static List<String> texts() {
    return IntStream.range(0, BATCH).mapToObj(i -> "m" + i).toList();
  }
}
