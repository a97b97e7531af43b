package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Peer;
import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** One room, a thousand subscribers, 40 messages a second, regardless of deliveries. */
final class LatencyScenario implements Scenario {

  private static final int SUBSCRIBERS = 1_000;
  private static final int PUBLISHERS = 4;
  private static final double RATE = Integer.getInteger("bench.rate", 40);
  private static final Duration TIME = Duration.ofSeconds(10);

  @Override
  public void run(Section section) throws Exception {
    section.columns("server", "deliveries/s", "p50 ms", "p99 ms", "p99.9 ms", "most ms", "checked");
    for (Supplier<Peer> starting : Contest.peers(1, SUBSCRIBERS + PUBLISHERS)) {
      try (Peer peer = starting.get()) {
        measure(peer, section);
      }
    }
  }

  private static void measure(Peer peer, Section section) {
    FanOutLoad.Shape shape = new FanOutLoad.Shape(1, SUBSCRIBERS, PUBLISHERS, 200);
    try (FanOutLoad load = new FanOutLoad(peer.venue(), shape)) {
      load.open();
      load.startOpen(RATE);
      load.warmUp(Contest.WARM_UP);
      double rate = load.measure(TIME);
      Tally tally = load.finish();
      Histogram latency = load.latency();
      section.row(
          peer.name(),
          "%,.0f".formatted(rate),
          Section.millis(latency.getValueAtPercentile(50)),
          Section.millis(latency.getValueAtPercentile(99)),
          Section.millis(latency.getValueAtPercentile(99.9)),
          Section.millis(latency.getMaxValue()),
          tally.verdict());
      section.bar(peer.name(), latency.getValueAtPercentile(99) / 1e6);
    }
  }
}
