package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Peer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** One room, a thousand subscribers, as many deliveries a second as possible. */
final class FanOutScenario implements Scenario {

  private static final int SUBSCRIBERS = Integer.getInteger("bench.subscribers", 1_000);
  private static final int ROOMS = Integer.getInteger("bench.rooms", 1);
  private static final int PUBLISHERS = Integer.getInteger("bench.publishers", 4);
  private static final int WINDOW = Integer.getInteger("bench.window", 64);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warm-up", 10));
  private static final Duration WINDOW_TIME = Duration.ofSeconds(4);

  @Override
  public void run(Section section) throws Exception {
    section.columns("server", "deliveries/s", "least to most", "ours is", "CPU µs each", "checked");
    double ours = 0;
    for (Supplier<Peer> starting : Contest.withSeveralFrames(ROOMS, SUBSCRIBERS + PUBLISHERS)) {
      try (Peer peer = starting.get()) {
        ours = measure(peer, section, ours);
      }
    }
  }

  private static double measure(Peer peer, Section section, double ours) {
    FanOutLoad.Shape shape = new FanOutLoad.Shape(ROOMS, SUBSCRIBERS, PUBLISHERS, 200);
    try (FanOutLoad load = new FanOutLoad(peer.venue(), shape)) {
      load.open();
      load.startClosed(Math.max(1, WINDOW / PUBLISHERS));
      load.warmUp(WARM_UP);
      long before = load.delivered();
      Duration cpu = peer.cpu();
      double[] rates = new double[3];
      for (int i = 0; i < rates.length; i++) {
        rates[i] = load.measure(WINDOW_TIME);
      }
      double spent = peer.cpu().minus(cpu).toNanos() / 1e3 / (load.delivered() - before);
      Tally tally = load.finish();
      Arrays.sort(rates);
      double first = ours == 0 ? rates[1] : ours;
      section.row(
          peer.name(),
          "%,.0f".formatted(rates[1]),
          "%,.0f to %,.0f".formatted(rates[0], rates[2]),
          ours == 0 ? "" : "%.2f ×".formatted(ours / rates[1]),
          "%.2f".formatted(spent),
          tally.verdict());
      section.bar(peer.name(), rates[1]);
      return first;
    }
  }
}
