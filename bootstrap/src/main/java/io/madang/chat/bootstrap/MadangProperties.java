package io.madang.chat.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an operator. Every setting has a sensible default.
 *
 * @param dataDir where the embedded store and the generated signing key are kept; accessible to the
 *     owner only
 * @param allowedOrigins the exact origins whose pages may use the server, besides its own
 * @param allowedHeaders which request headers these pages may send in addition to those that the
 *     API uses
 * @param fanOut what connects the nodes of a cluster
 * @param redis how nodes exchange broadcasts
 * @param jwt how access tokens are signed
 * @param sockjs whether SockJS clients are served
 * @param web where in an application the chat is
 */
@ConfigurationProperties("madang")
public record MadangProperties(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue({"X-Requested-With", "traceparent", "tracestate", "baggage", "sentry-trace"})
        List<String> allowedHeaders,
    @DefaultValue("auto") FanOut fanOut,
    @DefaultValue Redis redis,
    @DefaultValue Jwt jwt,
    @DefaultValue SockJs sockjs,
    @DefaultValue Web web) {

  /** What connects the nodes of a cluster. */
  public enum FanOut {
    /** Redis if there is an address of one, or else PostgreSQL if it is the store, or else none. */
    AUTO,
    REDIS,
    POSTGRES,
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
   * @param uri where Redis is, in the forms that Lettuce reads
   */
  public record Redis(@Nullable String uri) {}

  /**
   * Access tokens.
   *
   * @param secret at least 256 random bits in base64, the same on all nodes, and what they tell
   *     each other is signed with a key that comes from it; generated for a node that is alone
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
   * The place in an application.
   *
   * @param pathPrefix what the paths of REST, of {@code /ws} and of {@code /connect} begin with:
   *     {@code /team-chat} for example; for a host that embeds the chat
   */
  public record Web(@DefaultValue("") String pathPrefix) {}
}
