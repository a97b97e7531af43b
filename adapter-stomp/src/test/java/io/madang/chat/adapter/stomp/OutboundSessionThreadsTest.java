package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.RepeatedTest;

class OutboundSessionThreadsTest {

  private static final int THREADS = 6;
  private static final int FRAMES = 400;

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
      OutboundSession session = new OutboundSession(socket, writers, Settings.queue(5, 200));
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        running.add(threads.submit(() -> offerAll(session, thread, new Random(seed + thread))));
      }
      for (Future<?> each : running) {
        each.get();
      }
      session.close();
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

  private static Void offerAll(OutboundSession session, int thread, Random random)
      throws InterruptedException {
    Semaphore called = new Semaphore(0);
    for (String frame : expected(thread)) {
      byte[] bytes = (frame + ";").getBytes(UTF_8);
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
