package io.madang.chat.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for operators. Every setting has a sensible default.
 *
 * @param dataDir where the embedded store and the generated signing key are kept; accessible to the
 *     owner only
 * @param allowedOrigins the exact origins whose pages may use the server, besides its own
 * @param allowedHeaders which request headers these pages may send in addition to those that the
 *     API uses
 * @param fanOut what connects the nodes of a cluster
 * @param redis how nodes exchange broadcasts
 * @param broker how nodes exchange broadcasts over a STOMP broker
 * @param jwt how access tokens are signed
 * @param sockjs whether SockJS clients are served
 * @param web where an application serves the chat
 * @param websocket what is spoken over WebSocket besides STOMP
 */
@ConfigurationProperties("madang")
public record MadangProperties(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue({"X-Requested-With", "traceparent", "tracestate", "baggage", "sentry-trace"})
        List<String> allowedHeaders,
    @DefaultValue("auto") FanOut fanOut,
    @DefaultValue Redis redis,
    @DefaultValue Broker broker,
    @DefaultValue Jwt jwt,
    @DefaultValue SockJs sockjs,
    @DefaultValue Web web,
    @DefaultValue WebSocket websocket) {

  /** What connects the nodes of a cluster. */
  public enum FanOut {
    /** Redis if there is an address of one, or else PostgreSQL if it is the store, or else none. */
    AUTO,
    REDIS,
    POSTGRES,
    /** Any broker that speaks STOMP on TCP; only if it is asked for. */
    BROKER,
    /** This node is alone. */
    NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The fan-out over Redis.
   *
   * @param uri the URI of Redis, in Lettuce's syntax
   */
  public record Redis(@Nullable String uri) {}

  /**
   * The fan-out over a broker.
   *
   * @param uri where the broker is: {@code stomp://user:password@host:61613/vhost}, or {@code
   *     stomp+tls://…}
   * @param prefix what the destinations at the broker begin with; the same on all nodes
   */
  public record Broker(@Nullable String uri, @DefaultValue("/topic/madang.v1.") String prefix) {

    @Override
    public String toString() {
      return "Broker[hidden]";
    }
  }

  /**
   * Access tokens.
   *
   * @param secret at least 256 random bits in base64, the same on all nodes; also the source of the
   *     key that signs messages between nodes. Generated for a single node
   * @param ttl how long a token is valid
   */
  public record Jwt(@Nullable String secret, @DefaultValue("1h") Duration ttl) {

    @Override
    public String toString() {
      return "Jwt[hidden]";
    }
  }

  /**
   * SockJS.
   *
   * @param enabled whether {@code /connect} is served
   */
  public record SockJs(@DefaultValue("true") boolean enabled) {}

  /**
   * The paths.
   *
   * @param pathPrefix the prefix of the paths of REST, {@code /ws} and {@code /connect}, such as
   *     {@code /team-chat}; for a host that embeds the chat
   */
  public record Web(@DefaultValue("") String pathPrefix) {}

  /**
   * Plain WebSocket.
   *
   * @param json the chat in JSON, for clients without a library
   */
  public record WebSocket(@DefaultValue Json json) {}

  /**
   * JSON over WebSocket.
   *
   * @param enabled whether the subprotocol {@code madang.v1.json} is spoken at {@code /ws}, and
   *     {@code /ws/json} is served
   */
  public record Json(@DefaultValue("true") boolean enabled) {}
}
