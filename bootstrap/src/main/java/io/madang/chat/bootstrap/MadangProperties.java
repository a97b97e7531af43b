package io.madang.chat.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * @param redis how nodes exchange broadcasts
 * @param jwt how access tokens are signed
 * @param sockjs whether SockJS clients are served
 * @param web where an application serves the chat
 */
@ConfigurationProperties("madang")
public record MadangProperties(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue({"X-Requested-With", "traceparent", "tracestate", "baggage", "sentry-trace"})
        List<String> allowedHeaders,
    @DefaultValue Redis redis,
    @DefaultValue Jwt jwt,
    @DefaultValue SockJs sockjs,
    @DefaultValue Web web) {

  /**
   * The fan-out.
   *
   * @param uri the URI of Redis, in Lettuce's syntax; without it, there is a single node
   */
  public record Redis(@Nullable String uri) {}

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
}
