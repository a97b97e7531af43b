package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
import java.time.Duration;

/** What a server says of itself, if it is there. */
final class Health {

  static final int READY = 200;
  static final int NOT_READY = 503;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NO_ANSWER = 0;

  private Health() {}

  /** The status of the readiness probe, or 0 if there is no answer. */
  static int readiness(URI server) {
    return http(server)
        .tryGet("/actuator/health/readiness")
        .map(answer -> answer.status())
        .orElse(NO_ANSWER);
  }

  /** The status of all, or nothing if there is no answer. */
  static String of(URI server) {
    return at(server, "/status");
  }

  /** The status of the fan-out, or nothing if there is no answer. */
  static String ofFanOut(URI server) {
    return at(server, "/components/fanOut/status");
  }

  private static String at(URI server, String place) {
    return http(server)
        .tryGet("/actuator/health")
        .map(answer -> answer.json().at(place).asString(""))
        .orElse("");
  }

  private static ChatHttp http(URI server) {
    return ChatHttp.to(server).within(PATIENCE);
  }
}
