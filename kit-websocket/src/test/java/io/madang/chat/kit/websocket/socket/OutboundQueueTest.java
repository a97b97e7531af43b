package io.madang.chat.kit.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class OutboundQueueTest {

  private final RecordingSocket socket = new RecordingSocket();
  private final HandExecutor writers = new HandExecutor();
  private final AtomicInteger calls = new AtomicInteger();
  private final OutboundQueue session = bounded(4, 100);

  @AfterEach
  void nothingWasDoneWrong() {
    assertThat(socket.faults()).isEmpty();
  }

  @Test
  void whatGathered_leavesInOrderAndEachFrameAsAMessage() {
    offer("a");
    session.offerOrDrop(frame("b"));
    session.send(frame("c"));
    assertThat(writers.waiting()).isEqualTo(1);
    writers.runAll();
    offer("d");
    writers.runAll();
    assertThat(socket.writes()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void whatGathered_sharesAMessageIfTheClientHasAskedForIt() {
    session.pack(Packing.SEVERAL_FRAMES);
    offer("a");
    session.send(frame("b"));
    writers.runAll();
    offer("c");
    writers.runAll();
    assertThat(socket.writes()).containsExactly("ab", "c");
  }

  @Test
  void sharedMessage_isNotLargerThanTheContainersBuffers() {
    OutboundQueue wide = bounded(100, 1_000_000);
    wide.pack(Packing.SEVERAL_FRAMES);
    for (String letter : List.of("a", "b", "c", "d")) {
      wide.offer(frame(letter.repeat(7_000)), calls::incrementAndGet);
    }
    wide.send(frame("e".repeat(40_000)));
    wide.send(frame("f"));
    writers.runAll();
    assertThat(socket.writes())
        .containsExactly(
            "a".repeat(7_000) + "b".repeat(7_000),
            "c".repeat(7_000) + "d".repeat(7_000),
            "e".repeat(40_000),
            "f");
  }

  @Test
  void boundInFrames_refusesAndCallsBackOnce() {
    for (String text : List.of("a", "b", "c", "d")) {
      assertThat(offer(text)).isTrue();
    }
    assertThat(offer("e")).isFalse();
    assertThat(calls).hasValue(0);
    writers.runAll();
    assertThat(socket.writes()).containsExactly("a", "b", "c", "d");
    assertThat(calls).hasValue(1);
    assertThat(offer("f")).isTrue();
    writers.runAll();
    assertThat(calls).hasValue(1);
  }

  @Test
  void boundInBytes_refusesAndCallsBackWhenHalfIsFree() {
    OutboundQueue wide = bounded(100, 60_000);
    for (int i = 0; i < 4; i++) {
      assertThat(wide.offer(frame("x".repeat(15_000)), calls::incrementAndGet)).isTrue();
    }
    AtomicInteger writesWhenCalled = new AtomicInteger();
    assertThat(wide.offer(frame("y"), () -> writesWhenCalled.set(socket.writes().size())))
        .isFalse();
    writers.runAll();
    assertThat(writesWhenCalled).hasValue(2);
  }

  @Test
  void frameLargerThanTheBound_leavesAlone() {
    assertThat(offer("x".repeat(500))).isTrue();
    assertThat(offer("y")).isFalse();
    writers.runAll();
    assertThat(socket.writes()).containsExactly("x".repeat(500));
    assertThat(calls).hasValue(1);
  }

  @Test
  void callback_mayOfferAgain() {
    for (String text : List.of("a", "b", "c", "d")) {
      offer(text);
    }
    session.offer(frame("e"), () -> session.offer(frame("e"), calls::incrementAndGet));
    writers.runAll();
    assertThat(String.join("", socket.writes())).isEqualTo("abcde");
  }

  @Test
  void passingFrame_isDroppedWhenThereIsNoPlace() {
    for (String text : List.of("a", "b", "c", "d", "e")) {
      session.offerOrDrop(frame(text));
    }
    writers.runAll();
    assertThat(socket.writes()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void receipt_isNeverRefused() {
    for (int i = 0; i < 50; i++) {
      offer("m");
      session.send(frame("R"));
    }
    writers.runAll();
    assertThat(String.join("", socket.writes()).replace("m", "")).isEqualTo("R".repeat(50));
  }

  @Test
  void clientThatNeverReads_isGivenUpByCount() {
    for (int i = 0; i < 9_000; i++) {
      session.send(frame("R"));
    }
    assertThat(session.isClosing()).isTrue();
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
    assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
  }

  @Test
  void clientThatIsGivenUp_getsNothingThatIsOfferedAfter() {
    for (int i = 0; i < 9_000; i++) {
      session.send(frame("R"));
    }
    offer("later");
    session.offerOrDrop(frame("later"));
    session.send(frame("later"));
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
    assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
  }

  @Test
  void clientThatNeverReads_isGivenUpByBytes() {
    Frame large = frame("R".repeat(60_000));
    for (int i = 0; i < 100; i++) {
      session.send(large);
    }
    assertThat(session.isClosing()).isTrue();
  }

  @Test
  void close_comesAfterTheQueueAndOnce() {
    offer("a");
    session.close(CloseStatus.PROTOCOL_ERROR);
    session.close(CloseStatus.NORMAL);
    assertThat(socket.closes()).isEmpty();
    writers.runAll();
    assertThat(socket.writes()).containsExactly("a");
    assertThat(socket.closes()).containsExactly(CloseStatus.PROTOCOL_ERROR);
  }

  @Test
  void afterClose_nothingIsWritten() {
    session.close(CloseStatus.NORMAL);
    offer("a");
    session.send(frame("b"));
    session.offerOrDrop(frame("c"));
    writers.runAll();
    offer("d");
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
    assertThat(socket.closes()).hasSize(1);
  }

  @Test
  void failedWrite_abandonsTheRestAndCloses() {
    for (String text : List.of("a", "b", "c", "d", "e")) {
      offer(text);
    }
    socket.breakDown();
    writers.runAll();
    session.send(frame("f"));
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
    assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
    assertThat(calls).hasValue(0);
  }

  @Test
  void heartBeat_isSentOnlyIfNothingElseIs() {
    offer("a");
    session.beat(frame("\n"));
    writers.runAll();
    session.beat(frame("\n"));
    writers.runAll();
    assertThat(socket.writes()).containsExactly("a", "\n");
  }

  private boolean offer(String text) {
    return session.offer(frame(text), calls::incrementAndGet);
  }

  private OutboundQueue bounded(int frames, int bytes) {
    return socket.queue(writers, frames, bytes);
  }

  private static Frame frame(String text) {
    return Frames.of(text);
  }
}
