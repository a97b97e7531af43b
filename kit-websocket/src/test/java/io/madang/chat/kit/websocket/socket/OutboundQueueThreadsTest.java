package io.madang.chat.kit.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class OutboundQueueThreadsTest {

  private static final int THREADS = 6;
  private static final int FRAMES = 400;
  private static final int HOPELESS_BYTES = 4 * 1024 * 1024;
  private static final Duration OVERFLOWING = Duration.ofMillis(1_500);

  /**
   * Each thread offers its frames in order and, when refused, waits to be called before it goes on.
   */
  @RepeatedTest(5)
  void everyAcceptedFrame_isWrittenOnceAndInItsThreadsOrder() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    RecordingSocket socket = new RecordingSocket();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      OutboundQueue session = socket.queue(writers, 5, 200);
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        running.add(threads.submit(() -> offerAll(session, thread, new Random(seed + thread))));
      }
      for (Future<?> each : running) {
        each.get();
      }
      session.close(CloseStatus.NORMAL);
      await().until(() -> !socket.isOpen());
    }
    assertThat(socket.faults()).isEmpty();
    List<String> written = Arrays.asList(String.join("", socket.writes()).split(";"));
    assertThat(written).hasSize(THREADS * FRAMES);
    for (int t = 0; t < THREADS; t++) {
      String prefix = t + ":";
      assertThat(written.stream().filter(frame -> frame.startsWith(prefix)))
          .as("seed %s", seed)
          .containsExactlyElementsOf(expected(t));
    }
  }

  /**
   * Others offer without a pause while the queue overflows. What they get in before is forgotten
   * with the rest, so what they get in after must not leave: it would come after a hole.
   */
  @Test
  void whatIsOfferedWhileTheClientIsGivenUp_neverLeaves() throws Exception {
    long end = System.nanoTime() + OVERFLOWING.toNanos();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 200 && System.nanoTime() < end; round++) {
        RecordingSocket socket = new RecordingSocket();
        HandExecutor writers = new HandExecutor();
        OutboundQueue session = socket.queue(writers, 2, 200);
        session.send(Frame.of(new byte[HOPELESS_BYTES]));
        CountDownLatch offering = new CountDownLatch(2);
        Future<?> one = others.submit(() -> offerUntilTheEnd(session, offering));
        Future<?> two = others.submit(() -> offerUntilTheEnd(session, offering));
        offering.await();
        session.send(Frames.of("overflow"));
        one.get();
        two.get();
        writers.runAll();
        assertThat(socket.writes()).as("round %s", round).isEmpty();
        assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
      }
    }
  }

  private static Void offerUntilTheEnd(OutboundQueue session, CountDownLatch offering) {
    Frame event = Frames.of("event");
    Runnable whenFree = () -> {};
    session.offer(event, whenFree);
    offering.countDown();
    while (!session.isClosing()) {
      session.offer(event, whenFree);
    }
    return null;
  }

  private static Void offerAll(OutboundQueue session, int thread, Random random)
      throws InterruptedException {
    Semaphore called = new Semaphore(0);
    for (String frame : expected(thread)) {
      Frame bytes = Frames.of(frame + ";");
      if (random.nextInt(10) == 0) {
        session.send(bytes);
      } else {
        while (!session.offer(bytes, called::release)) {
          called.acquire();
        }
      }
      assertThat(called.availablePermits()).isZero();
    }
    return null;
  }

  private static List<String> expected(int thread) {
    List<String> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      frames.add(thread + ":" + i);
    }
    return frames;
  }
}
