package io.madang.chat.kit.websocket;

import io.madang.chat.kit.websocket.session.SessionLimits;
import java.time.Duration;
import java.util.List;

/** Settings of the sockets, whatever protocol is spoken over them. Immutable. */
public final class SocketSettings {

  private final List<String> allowedOrigins;
  private final boolean sockJsEnabled;
  private final Duration heartBeat;
  private final Duration pingInterval;
  private final String pathPrefix;
  private final SessionLimits limits;

  private SocketSettings(Builder asked) {
    allowedOrigins = List.copyOf(asked.allowedOrigins);
    sockJsEnabled = asked.sockJsEnabled;
    heartBeat = asked.heartBeat;
    pingInterval = asked.pingInterval;
    pathPrefix = asked.pathPrefix;
    limits =
        new SessionLimits(
            asked.connectDeadline,
            asked.silenceLimit,
            asked.queuedFrames,
            asked.queuedBytes,
            asked.sendsInFlight,
            asked.subscriptions);
  }

  /** The default settings: only the server's own pages may connect. */
  public static SocketSettings defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  public List<String> allowedOrigins() {
    return allowedOrigins;
  }

  public boolean sockJsEnabled() {
    return sockJsEnabled;
  }

  public Duration heartBeat() {
    return heartBeat;
  }

  public Duration pingInterval() {
    return pingInterval;
  }

  public String pathPrefix() {
    return pathPrefix;
  }

  public SessionLimits limits() {
    return limits;
  }

  /** Collects settings; each has a default. */
  public static final class Builder {

    private List<String> allowedOrigins = List.of();
    private boolean sockJsEnabled = true;
    private Duration heartBeat = Duration.ofSeconds(10);
    private Duration pingInterval = Duration.ofSeconds(25);
    private Duration connectDeadline = Duration.ofSeconds(10);
    private Duration silenceLimit = Duration.ofSeconds(30);
    private int queuedFrames = 256;
    private int queuedBytes = 512 * 1024;
    private int sendsInFlight = 1_024;
    private int subscriptions = 1_000;
    private String pathPrefix = "";

    private Builder() {}

    /** The exact origins whose pages may open a socket, besides the server's own. */
    public Builder allowedOrigins(List<String> origins) {
      allowedOrigins = origins;
      return this;
    }

    /** Whether {@code /connect} is served for SockJS clients; true by default. */
    public Builder sockJsEnabled(boolean enabled) {
      sockJsEnabled = enabled;
      return this;
    }

    /** The interval of STOMP's heart-beats in both directions; 10 seconds by default. */
    public Builder heartBeat(Duration interval) {
      heartBeat = interval;
      return this;
    }

    /**
     * How long the server may be silent to a client that is spoken to in JSON, before it sends a
     * ping; 25 seconds by default.
     */
    public Builder pingInterval(Duration interval) {
      pingInterval = interval;
      return this;
    }

    /** How long a socket may stay open without a token; 10 seconds by default. */
    public Builder connectDeadline(Duration deadline) {
      connectDeadline = deadline;
      return this;
    }

    /**
     * How long a client may be silent, and how long one write to it may take; 30 seconds by
     * default.
     */
    public Builder silenceLimit(Duration limit) {
      silenceLimit = limit;
      return this;
    }

    /**
     * How many frames may be queued for one session; beyond that, it catches up from the log. 256
     * by default.
     */
    public Builder queuedFrames(int most) {
      queuedFrames = most;
      return this;
    }

    /** How many bytes may be queued for one session; 512 KiB by default. */
    public Builder queuedBytes(int most) {
      queuedBytes = most;
      return this;
    }

    /** How many messages of one session may be waiting for their commit; 1,024 by default. */
    public Builder sendsInFlight(int most) {
      sendsInFlight = most;
      return this;
    }

    /** How many subscriptions one session may have; 1,000 by default. */
    public Builder subscriptions(int most) {
      subscriptions = most;
      return this;
    }

    /** The prefix of the sockets' paths, such as {@code /team-chat}; empty by default. */
    public Builder pathPrefix(String prefix) {
      pathPrefix = prefix;
      return this;
    }

    public SocketSettings build() {
      return new SocketSettings(this);
    }
  }
}
