package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.Postgres;
import java.time.Duration;

/** One room whose members are spread over one, two and three nodes. */
final class NodesScenario implements Scenario {

  private static final FanOutLoad.Shape SHAPE = new FanOutLoad.Shape(1, 996, 4, 200);
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration TIME = Duration.ofSeconds(6);

  @Override
  public void run(Section section) throws Exception {
    section.columns(
        "nodes",
        "deliveries/s, saturated",
        "CPU µs each, all nodes",
        "p50 ms at 40,000/s",
        "p99 ms at 40,000/s",
        "checked");
    try (Postgres database = Postgres.start()) {
      for (int nodes = 1; nodes <= 3; nodes++) {
        try (Peer peer = Madang.server().with(1, 1_000).on(database).nodes(nodes).start()) {
          measure(section, nodes, peer);
        }
      }
    }
  }

  private static void measure(Section section, int nodes, Peer peer) {
    double rate;
    double each;
    Tally saturated;
    try (FanOutLoad load = new FanOutLoad(peer.venue(), SHAPE)) {
      load.open();
      load.startClosed(16);
      load.warmUp(WARM_UP);
      long before = load.delivered();
      Duration cpu = peer.cpu();
      rate = load.measure(TIME);
      each = peer.cpu().minus(cpu).toNanos() / 1e3 / (load.delivered() - before);
      saturated = load.finish();
    }
    try (FanOutLoad load = new FanOutLoad(peer.venue(), SHAPE)) {
      load.open();
      load.startOpen(40);
      load.warmUp(Duration.ofSeconds(2));
      load.measure(TIME);
      Tally calm = load.finish();
      section.row(
          String.valueOf(nodes),
          "%,.0f".formatted(rate),
          "%.2f".formatted(each),
          "%.1f".formatted(load.latency().getValueAtPercentile(50) / 1e6),
          "%.1f".formatted(load.latency().getValueAtPercentile(99) / 1e6),
          saturated.isClean() ? calm.verdict() : saturated.verdict());
      section.bar(nodes + " nodes", rate);
    }
  }
}
