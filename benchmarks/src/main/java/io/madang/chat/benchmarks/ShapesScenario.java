package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Peer;
import java.time.Duration;
import java.util.function.Supplier;

/** Many small rooms, each of them busy. */
final class ShapesScenario implements Scenario {

  private static final FanOutLoad.Shape SHAPE = new FanOutLoad.Shape(200, 5, 1, 200);

  @Override
  public void run(Section section) throws Exception {
    section.columns("server", "deliveries/s in 200 rooms of 5", "CPU µs each", "checked");
    for (Supplier<Peer> starting : Contest.withRooms(SHAPE.rooms(), 6)) {
      try (Peer peer = starting.get();
          FanOutLoad load = new FanOutLoad(peer.venue(), SHAPE)) {
        load.open();
        load.startClosed(2);
        load.warmUp(Contest.WARM_UP);
        long before = load.delivered();
        Duration cpu = peer.cpu();
        double rate = load.measure(Duration.ofSeconds(6));
        double each = peer.cpu().minus(cpu).toNanos() / 1e3 / (load.delivered() - before);
        Tally tally = load.finish();
        section.row(peer.name(), "%,.0f".formatted(rate), "%.2f".formatted(each), tally.verdict());
        section.bar(peer.name(), rate);
      }
    }
  }
}
