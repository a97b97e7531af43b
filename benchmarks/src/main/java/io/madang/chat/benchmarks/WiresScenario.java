package io.madang.chat.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.madang.chat.adapter.broker.BrokerWire;
import io.madang.chat.adapter.notify.NotifyWire;
import io.madang.chat.adapter.redis.RedisWire;
import io.madang.chat.benchmarks.micro.Samples;
import io.madang.chat.benchmarks.peer.Brokers;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.kit.fanout.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a wire between nodes carries: one node publishes at a rate, two others listen. */
final class WiresScenario implements Scenario {

  private static final byte[] KEY = "a key of at least thirty-two bytes".getBytes(US_ASCII);
  private static final List<Integer> RATES = List.of(2_000, 2_000, 10_000);
  private static final int SECONDS = 2;

  @Override
  public void run(Section section) throws Exception {
    section.columns("wire", "a second", "arrived", "after, median", "after, 99 %");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Brokers brokers = Brokers.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      Map<String, Supplier<Wire>> wires = new LinkedHashMap<>();
      wires.put("Redis", () -> RedisWire.at(brokers.redis()));
      wires.put("PostgreSQL", () -> NotifyWire.at(url, "postgres", ""));
      wires.put("Artemis, STOMP", () -> BrokerWire.at(brokers.stomp(), "/topic/madang.v1."));
      for (var wire : wires.entrySet()) {
        measure(section, wire.getKey(), wire.getValue());
      }
    }
  }

  /** The first rate warms up, and is not shown. */
  private static void measure(Section section, String name, Supplier<Wire> wire) throws Exception {
    try (ClusterFanOut here = over(wire);
        ClusterFanOut there = over(wire);
        ClusterFanOut elsewhere = over(wire)) {
      WireListener first = new WireListener();
      WireListener second = new WireListener();
      CommittedEvent sample = Samples.message(200);
      Audience room = sample.audience();
      here.start(new WireListener());
      first.follow(there, room);
      second.follow(elsewhere, room);
      awaitAll(List.of(here, there, elsewhere));
      for (int i = 0; i < RATES.size(); i++) {
        int rate = RATES.get(i);
        first.reset();
        second.reset();
        publish(here, sample, rate);
        if (i > 0) {
          first.add(second);
          section.row(
              name,
              "%,d".formatted(rate),
              "%.1f %%".formatted(100.0 * first.count() / (2.0 * rate * SECONDS)),
              "%.1f ms".formatted(first.millis(50)),
              "%.1f ms".formatted(first.millis(99)));
        }
      }
    }
  }

  private static ClusterFanOut over(Supplier<Wire> wire) {
    return ClusterFanOut.over(wire.get()).key(KEY).build();
  }

  private static void publish(ClusterFanOut node, CommittedEvent sample, int rate)
      throws InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < rate * SECONDS; i++) {
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      node.publish(WireListener.stamped(sample));
    }
    TimeUnit.SECONDS.sleep(1);
  }

  private static void awaitAll(List<ClusterFanOut> nodes) throws InterruptedException {
    while (!nodes.stream().allMatch(ClusterFanOut::connected)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    TimeUnit.SECONDS.sleep(1);
  }
}
