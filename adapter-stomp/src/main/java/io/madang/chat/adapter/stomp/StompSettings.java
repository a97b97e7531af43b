package io.madang.chat.adapter.stomp;

import java.time.Duration;
import java.util.List;

/**
 * How the server speaks STOMP.
 *
 * @param allowedOrigins the exact origins whose pages may open a socket, besides the server's own
 * @param sockJsEnabled whether {@code /connect} is served for SockJS clients
 * @param heartBeat how often each side shows that it is alive
 * @param connectDeadline how long a socket may stay open without having connected
 * @param silenceLimit how long nothing may come from a client, and how long one write to it may
 *     take
 * @param queuedFrames how many frames wait for one session at most; beyond, it catches up from the
 *     log
 * @param queuedBytes the same in bytes
 * @param sendsInFlight how many messages of one session may wait for their commit
 * @param subscriptions how many subscriptions one session may have
 * @param pathPrefix what the paths of the sockets begin with: empty, or {@code /team-chat} for
 *     example
 */
public record StompSettings(
    List<String> allowedOrigins,
    boolean sockJsEnabled,
    Duration heartBeat,
    Duration connectDeadline,
    Duration silenceLimit,
    int queuedFrames,
    int queuedBytes,
    int sendsInFlight,
    int subscriptions,
    String pathPrefix) {

  public StompSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /** What a server does that was told nothing: only its own pages may connect. */
  public static StompSettings defaults() {
    return new StompSettings(
        List.of(),
        true,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        256,
        512 * 1024,
        1_024,
        1_000,
        "");
  }

  public StompSettings withAllowedOrigins(List<String> origins) {
    return new StompSettings(
        origins,
        sockJsEnabled,
        heartBeat,
        connectDeadline,
        silenceLimit,
        queuedFrames,
        queuedBytes,
        sendsInFlight,
        subscriptions,
        pathPrefix);
  }

  public StompSettings withSockJsEnabled(boolean enabled) {
    return new StompSettings(
        allowedOrigins,
        enabled,
        heartBeat,
        connectDeadline,
        silenceLimit,
        queuedFrames,
        queuedBytes,
        sendsInFlight,
        subscriptions,
        pathPrefix);
  }

  public StompSettings withPathPrefix(String prefix) {
    return new StompSettings(
        allowedOrigins,
        sockJsEnabled,
        heartBeat,
        connectDeadline,
        silenceLimit,
        queuedFrames,
        queuedBytes,
        sendsInFlight,
        subscriptions,
        prefix);
  }
}
