package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Many subscribers join one room and then do nothing: the time that it takes, and the memory. */
final class IdleScenario implements Scenario {

  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 10_000);
  private static final int WARM_UP = 500;

  @Override
  public void run(Section section) throws Exception {
    try (Peer peer = Madang.server().with(1, CONNECTIONS + 1).start()) {
      ServerProcess server = peer.processes().getFirst();
      long fresh = server.residentBytes();
      try (FanOutLoad few = load(peer, WARM_UP)) {
        few.open();
        Thread.sleep(Duration.ofSeconds(3));
      }
      long before = server.residentBytes();
      try (FanOutLoad many = load(peer, CONNECTIONS)) {
        List<Duration> laps = many.open();
        Thread.sleep(Duration.ofSeconds(12));
        long after = server.residentBytes();
        section.columns("connections", "RSS MB", "KB per connection");
        section.row("0, just started", megabytes(fresh), "");
        section.row("0, after " + WARM_UP + " came and went", megabytes(before), "");
        section.row(
            "%,d".formatted(CONNECTIONS),
            megabytes(after),
            "%.1f (%.1f since the start)"
                .formatted(perConnection(after - before), perConnection(after - fresh)));
        section.bar("RSS per idle connection, KB", perConnection(after - before));
        section.remark(
            "Milliseconds for each thousand to connect, log in and join: " + words(laps));
      }
    }
  }

  private static FanOutLoad load(Peer peer, int subscribers) {
    return new FanOutLoad(peer.venue(), new FanOutLoad.Shape(1, subscribers, 1, 200));
  }

  private static double perConnection(long bytes) {
    return bytes / 1024.0 / CONNECTIONS;
  }

  private static String megabytes(long bytes) {
    return "%,.0f".formatted(bytes / 1048576.0);
  }

  private static String words(List<Duration> laps) {
    return laps.stream()
        .map(lap -> "%,d".formatted(lap.toMillis()))
        .collect(Collectors.joining(", "));
  }
}
