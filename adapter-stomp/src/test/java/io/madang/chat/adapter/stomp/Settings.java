package io.madang.chat.adapter.stomp;

import io.madang.chat.kit.websocket.SocketSettings;
import java.time.Duration;
import java.util.List;

/** Settings for tests: short deadlines, small bounds. */
final class Settings {

  static final String FRIEND = "https://friend.example";

  private Settings() {}

  static SocketSettings queue(int frames, int bytes) {
    return small().queuedFrames(frames).queuedBytes(bytes).build();
  }

  static SocketSettings silence(Duration limit) {
    return small().silenceLimit(limit).build();
  }

  private static SocketSettings.Builder small() {
    return SocketSettings.builder()
        .allowedOrigins(List.of(FRIEND))
        .heartBeat(Duration.ofMillis(200))
        .connectDeadline(Duration.ofMillis(1_500))
        .sendsInFlight(5)
        .subscriptions(4);
  }
}
