package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.Peers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The servers to compare. The property {@code bench.peers} selects some of them; {@code
 * bench.before} is the jar of another version of Madang.
 */
final class Contest {

  /** How long a load runs before it is measured: the property {@code bench.warm-up}, in seconds. */
  static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 15));

  private Contest() {}

  /** Madang first, because the others are compared with it. */
  static List<Supplier<Peer>> peers(int rooms, int people) {
    return wanted(all(rooms, people, Map.of()));
  }

  /**
   * Also Madang with several frames per message, and in JSON, for scenarios that depend on writing.
   */
  static List<Supplier<Peer>> withSeveralFrames(int rooms, int people) {
    Supplier<Peer> several =
        () ->
            ours(rooms, people)
                .named("Madang, several frames in a message")
                .withSeveralFrames()
                .start();
    Map<String, Supplier<Peer>> more = new LinkedHashMap<>();
    more.put("madang-several-frames", several);
    more.put("madang-json", () -> ours(rooms, people).named("Madang, JSON").inJson().start());
    return wanted(all(rooms, people, more));
  }

  /** Also Madang with its start cache, for scenarios that depend on how warm a server is. */
  static List<Supplier<Peer>> withStartCache(int rooms, int people) {
    Supplier<Peer> cached =
        () -> ours(rooms, people).named("Madang, with its start cache").cached().start();
    return wanted(all(rooms, people, Map.of("madang-cached", cached)));
  }

  private static Map<String, Supplier<Peer>> all(
      int rooms, int people, Map<String, Supplier<Peer>> more) {
    Map<String, Supplier<Peer>> all = new LinkedHashMap<>();
    all.put("madang", () -> ours(rooms, people).start());
    all.putAll(more);
    String before = System.getProperty("bench.before", "");
    if (!before.isEmpty()) {
      all.put(
          "before", () -> ours(rooms, people).named("Madang before").packagedAs(before).start());
    }
    all.put("socket.io", Peers::socketIo);
    all.put("socket.io-sqlite", Peers::socketIoWithStore);
    all.put("socket.io-redis", Peers::socketIoWithRedis);
    all.put("simple-broker", Peers::simpleBroker);
    all.put("artemis", Peers::artemis);
    all.put("bare", Peers::bare);
    return all;
  }

  private static List<Supplier<Peer>> wanted(Map<String, Supplier<Peer>> all) {
    String wanted = System.getProperty("bench.peers", "");
    if (!wanted.isEmpty()) {
      all.keySet().retainAll(List.of(wanted.split(",")));
    }
    return List.copyOf(all.values());
  }

  /** The servers with rooms, which bare sockets are not. */
  static List<Supplier<Peer>> withRooms(int rooms, int people) {
    List<Supplier<Peer>> all = peers(rooms, people);
    return System.getProperty("bench.peers", "").isEmpty() ? all.subList(0, all.size() - 1) : all;
  }

  private static Madang ours(int rooms, int people) {
    return Madang.server().with(rooms, people);
  }
}
