package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Peer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** A busy room, to which as many clients as it has reconnect at the same time. */
final class StormScenario implements Scenario {

  private static final int PEOPLE = 1_000;
  private static final FanOutLoad.Shape SHAPE = new FanOutLoad.Shape(1, PEOPLE, 1, 200);
  private static final double RATE = 15;
  private static final Duration TIME = Duration.ofSeconds(4);

  @Override
  public void run(Section section) throws Exception {
    section.columns(
        "server", "p99 ms before", "p99 ms meanwhile", "most ms", "all back after ms", "checked");
    for (Supplier<Peer> starting : Contest.withStartCache(1, PEOPLE + 1)) {
      try (Peer peer = starting.get();
          FanOutLoad room = new FanOutLoad(peer.venue(), SHAPE)) {
        room.open();
        room.startOpen(RATE);
        room.warmUp(Contest.WARM_UP);
        comeAndGo(peer);
        room.warmUp(TIME);
        measure(peer, room, section);
      }
    }
  }

  private static void measure(Peer peer, FanOutLoad room, Section section) {
    Histogram latency = room.latency();
    room.measure(TIME);
    String before = Section.millis(latency.getValueAtPercentile(99));
    latency.reset();
    CompletableFuture<Duration> storm = CompletableFuture.supplyAsync(() -> comeAndGo(peer));
    room.measure(TIME);
    Duration back = storm.join();
    Tally tally = room.finish();
    section.row(
        peer.name(),
        before,
        Section.millis(latency.getValueAtPercentile(99)),
        Section.millis(latency.getMaxValue()),
        "%,d".formatted(back.toMillis()),
        tally.verdict());
  }

  /** Returns how long it took until the last client had joined. */
  private static Duration comeAndGo(Peer peer) {
    long from = System.nanoTime();
    try (FanOutLoad crowd = new FanOutLoad(peer.venue(), SHAPE)) {
      crowd.open();
      return Duration.ofNanos(System.nanoTime() - from);
    }
  }
}
