package io.madang.chat.kit.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.kit.websocket.socket.HandExecutor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundQueueTest {

  private final List<String> handled = new ArrayList<>();
  private final HandExecutor later = new HandExecutor();
  private final InboundQueue<Request> queue =
      new InboundQueue<>(
          new InboundQueue.Kind<>(Request::turn, request -> request.name().length()),
          Sessions.limits(2_000),
          later,
          request -> handled.add(request.name()),
          () -> {});

  private record Request(Turn turn, String name) {}

  @Test
  void requests_takeEffectAtOnceIfNothingIsUnderWay() {
    put(Turn.AFTER_SENDS, "a");
    put(Turn.AFTER_FOLLOWS, "b");
    put(Turn.AT_ONCE, "c");
    assertThat(handled).containsExactly("a", "b", "c");
    assertThat(queue.isIdle()).isTrue();
  }

  @Test
  void send_waitsForTheFollowingsBeforeIt() {
    queue.beginFollow();
    put(Turn.AFTER_FOLLOWS, "a");
    put(Turn.AT_ONCE, "b");
    put(Turn.AFTER_FOLLOWS, "c");
    assertThat(handled).isEmpty();
    assertThat(queue.isIdle()).isFalse();
    queue.settleFollow();
    later.runAll();
    assertThat(handled).containsExactly("a", "b", "c");
  }

  @Test
  void follow_waitsForTheMessagesBeforeIt() {
    assertThat(queue.beginSend()).isTrue();
    put(Turn.AFTER_FOLLOWS, "a");
    put(Turn.AFTER_SENDS, "b");
    put(Turn.AFTER_FOLLOWS, "c");
    assertThat(handled).containsExactly("a");
    queue.endSend();
    later.runAll();
    assertThat(handled).containsExactly("a", "b", "c");
  }

  @Test
  void theLast_waitsForAllAnswers() {
    queue.beginFollow();
    queue.settleFollow();
    assertThat(queue.beginSend()).isTrue();
    put(Turn.LAST, "bye");
    queue.endAnswer();
    later.runAll();
    assertThat(handled).isEmpty();
    queue.endSend();
    later.runAll();
    assertThat(handled).containsExactly("bye");
  }

  @Test
  void whatWaits_isBoundedInNumber() {
    queue.beginFollow();
    for (int i = 0; i < 5; i++) {
      assertThat(queue.put(new Request(Turn.AFTER_FOLLOWS, "r"))).isTrue();
    }
    assertThat(queue.put(new Request(Turn.AFTER_FOLLOWS, "r"))).isFalse();
    assertThat(queue.put(new Request(Turn.LAST, "bye"))).isTrue();
  }

  @Test
  void whatWaits_isBoundedInBytes() {
    queue.beginFollow();
    assertThat(queue.put(new Request(Turn.AFTER_FOLLOWS, "r".repeat(2_000)))).isTrue();
    assertThat(queue.put(new Request(Turn.AFTER_FOLLOWS, "r"))).isFalse();
    queue.settleFollow();
    later.runAll();
    queue.beginFollow();
    assertThat(queue.put(new Request(Turn.AFTER_FOLLOWS, "r"))).isTrue();
  }

  @Test
  void closed_handlesNothingMore() {
    queue.beginFollow();
    put(Turn.AFTER_FOLLOWS, "a");
    queue.close();
    put(Turn.AFTER_FOLLOWS, "b");
    queue.settleFollow();
    later.runAll();
    assertThat(handled).isEmpty();
  }

  private void put(Turn turn, String name) {
    assertThat(queue.put(new Request(turn, name))).isTrue();
  }
}
