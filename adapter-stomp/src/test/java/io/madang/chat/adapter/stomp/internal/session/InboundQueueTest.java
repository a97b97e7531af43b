package io.madang.chat.adapter.stomp.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.stomp.internal.socket.HandExecutor;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundQueueTest {

  private final List<String> handled = new ArrayList<>();
  private final HandExecutor later = new HandExecutor();
  private final InboundQueue queue =
      new InboundQueue(
          Sessions.limits(2_000), later, frame -> handled.add(frame.receipt()), () -> {});

  @Test
  void frames_takeEffectAtOnceIfNothingIsUnderWay() {
    put("SUBSCRIBE", "a");
    put("SEND", "b");
    put("UNSUBSCRIBE", "c");
    assertThat(handled).containsExactly("a", "b", "c");
    assertThat(queue.isIdle()).isTrue();
  }

  @Test
  void send_waitsForTheSubscriptionsBeforeIt() {
    queue.beginSubscription();
    put("SEND", "a");
    put("UNSUBSCRIBE", "b");
    put("SEND", "c");
    assertThat(handled).isEmpty();
    assertThat(queue.isIdle()).isFalse();
    queue.settleSubscription();
    later.runAll();
    assertThat(handled).containsExactly("a", "b", "c");
  }

  @Test
  void subscribe_waitsForTheMessagesBeforeIt() {
    assertThat(queue.beginSend()).isTrue();
    put("SEND", "a");
    put("SUBSCRIBE", "b");
    put("SEND", "c");
    assertThat(handled).containsExactly("a");
    queue.endSend();
    later.runAll();
    assertThat(handled).containsExactly("a", "b", "c");
  }

  @Test
  void disconnect_waitsForAllAnswers() {
    queue.beginSubscription();
    queue.settleSubscription();
    assertThat(queue.beginSend()).isTrue();
    put("DISCONNECT", "bye");
    queue.answerSubscription();
    later.runAll();
    assertThat(handled).isEmpty();
    queue.endSend();
    later.runAll();
    assertThat(handled).containsExactly("bye");
  }

  @Test
  void whatWaits_isBoundedInNumber() {
    queue.beginSubscription();
    for (int i = 0; i < 5; i++) {
      assertThat(queue.put(frame("SEND", "r"))).isTrue();
    }
    assertThat(queue.put(frame("SEND", "r"))).isFalse();
    assertThat(queue.put(frame("DISCONNECT", "bye"))).isTrue();
  }

  @Test
  void whatWaits_isBoundedInBytes() {
    queue.beginSubscription();
    assertThat(queue.put(frame("SEND", "r".repeat(2_000)))).isTrue();
    assertThat(queue.put(frame("SEND", "r"))).isFalse();
    queue.settleSubscription();
    later.runAll();
    queue.beginSubscription();
    assertThat(queue.put(frame("SEND", "r"))).isTrue();
  }

  @Test
  void closed_handlesNothingMore() {
    queue.beginSubscription();
    put("SEND", "a");
    queue.close();
    put("SEND", "b");
    queue.settleSubscription();
    later.runAll();
    assertThat(handled).isEmpty();
  }

  private void put(String command, String receipt) {
    assertThat(queue.put(frame(command, receipt))).isTrue();
  }

  private static StompFrame frame(String command, String receipt) {
    StompDecoder decoder = new StompDecoder();
    decoder.add((command + "\nreceipt:" + receipt + "\n\n\0").getBytes(UTF_8));
    StompFrame frame = decoder.next();
    assertThat(frame).isNotNull();
    return frame;
  }
}
