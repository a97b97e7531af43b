package io.madang.chat.benchmarks.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Connects many clients, a few at a time, so that the listener's backlog does not overflow. */
final class Ramp {

  static final int LAP = 1_000;

  private static final int AT_ONCE = 50;

  private final EventLoop loop;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final CountDownLatch in;
  private final List<Long> laps = new ArrayList<>();
  private int arrived;

  /** Each client calls {@link #arrived} when it has connected. */
  Ramp(EventLoop loop, int clients) {
    this.loop = loop;
    this.in = new CountDownLatch(clients);
  }

  void add(Runnable opening) {
    waiting.add(opening);
  }

  /** Called in the loop. */
  void arrived() {
    if (arrived++ % LAP == 0) {
      laps.add(System.nanoTime());
    }
    in.countDown();
    next();
  }

  void run(Duration patience) {
    loop.call(() -> {
      for (int i = 0; i < AT_ONCE; i++) {
        next();
      }
      return true;
    });
    long deadline = System.nanoTime() + patience.toNanos();
    while (!await()) {
      loop.call(() -> true);
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(in.getCount() + " clients are still not in");
      }
    }
  }

  /** How long each further thousand took. */
  List<Duration> laps() {
    List<Duration> times = new ArrayList<>();
    for (int i = 1; i < laps.size(); i++) {
      times.add(Duration.ofNanos(laps.get(i) - laps.get(i - 1)));
    }
    return times;
  }

  private boolean await() {
    try {
      return in.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("The load was stopped", stopped);
    }
  }

  private void next() {
    Runnable opening = waiting.poll();
    if (opening != null) {
      opening.run();
    }
  }
}
