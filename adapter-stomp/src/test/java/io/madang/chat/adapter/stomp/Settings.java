package io.madang.chat.adapter.stomp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** Settings for tests: short deadlines, small bounds. */
final class Settings {

  static final String FRIEND = "https://friend.example";

  private Settings() {}

  static StompSettings queue(int frames, int bytes) {
    return with(Duration.ofSeconds(30), frames, bytes);
  }

  static StompSettings silence(Duration limit) {
    return with(limit, 256, 512 * 1024);
  }

  private static StompSettings with(Duration silence, int frames, int bytes) {
    return new StompSettings(
        List.of(FRIEND),
        true,
        Duration.ofMillis(200),
        Duration.ofMillis(1_500),
        silence,
        frames,
        bytes,
        5,
        4,
        "");
  }

  /** A session that nobody speaks to; others do the same with other settings of their own. */
  static StompSession session(OutboundSession outbound) {
    return new StompSession(outbound, queue(2, 10_000), Runnable::run, (session, frame) -> {});
  }

  /** Sessions that write when the executor does. */
  static Writers writers(Executor executor) {
    return new Writers(executor, executor, new WriteBuffers());
  }
}
