package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.ServerProcess;
import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Some subscribers of a busy room read nothing for a while: the effect on the others, the memory
 * that the server holds for them, and the time that they need to catch up.
 */
final class SlowReadersScenario implements Scenario {

  private static final int PEOPLE = 100;
  private static final int SLOW = 20;
  private static final int UNREAD = 64 * 1024;
  private static final double RATE = 200;
  private static final FanOutLoad.Shape SHAPE = new FanOutLoad.Shape(1, PEOPLE, 1, 3_800);
  private static final Duration BEFORE = Duration.ofSeconds(6);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  @Override
  public void run(Section section) throws Exception {
    section.columns(
        "server",
        "p99 ms before",
        "p99 ms meanwhile",
        "server grows by MB",
        "slow ones have all after ms",
        "checked");
    for (Supplier<Peer> starting : Contest.withRooms(1, PEOPLE + 1)) {
      try (Peer peer = starting.get();
          FanOutLoad room = new FanOutLoad(peer.venue(), SHAPE)) {
        room.receiveBuffers(UNREAD);
        room.open();
        room.startOpen(RATE);
        room.warmUp(Contest.WARM_UP);
        measure(peer, room, section);
      }
    }
  }

  private static void measure(Peer peer, FanOutLoad room, Section section) {
    String before = p99(room, BEFORE);
    long weight = weight(peer);
    room.pause(SLOW, true);
    String meanwhile = p99(room, PAUSE);
    long grown = weight(peer) - weight;
    long resumed = System.nanoTime();
    room.pause(SLOW, false);
    Tally tally = room.finish();
    section.row(
        peer.name(),
        before,
        meanwhile,
        "%,.0f".formatted(grown / 1048576.0),
        "%,.0f".formatted((System.nanoTime() - resumed) / 1e6),
        tally.verdict());
  }

  private static String p99(FanOutLoad room, Duration time) {
    Histogram latency = room.latency();
    latency.reset();
    room.measure(time);
    return Section.millis(latency.getValueAtPercentile(99));
  }

  private static long weight(Peer peer) {
    return peer.processes().stream().mapToLong(ServerProcess::residentBytes).sum();
  }
}
