package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;

/**
 * From the command to the first answer of the readiness probe, with and without the start cache.
 */
final class StartScenario implements Scenario {

  private static final int TIMES = 7;

  @Override
  public void run(Section section) throws Exception {
    start(Madang.server().cached());
    double[] plain = new double[TIMES];
    double[] fast = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      plain[i] = start(Madang.server());
      fast[i] = start(Madang.server().cached());
    }
    section.columns("start", "seconds to ready, median", "least to most", "ratio");
    double slow = median(plain);
    row(section, "java -jar", plain, slow);
    row(section, "bin/madang, with the JDK's AOT cache", fast, slow);
  }

  private static void row(Section section, String what, double[] times, double slow) {
    double median = median(times);
    section.row(
        what,
        "%.2f".formatted(median),
        "%.2f to %.2f".formatted(times[0], times[times.length - 1]),
        "%.2f".formatted(median / slow));
    section.bar(what, median);
  }

  private static double start(Madang server) throws Exception {
    long[] from = new long[1];
    try (Peer peer = server.start(() -> from[0] = System.nanoTime())) {
      InetSocketAddress address = peer.processes().getFirst().address();
      ChatHttp http = ChatHttp.to(URI.create("http://127.0.0.1:" + address.getPort()));
      http.get("/actuator/health/readiness").expect(200);
      return (System.nanoTime() - from[0]) / 1e9;
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
