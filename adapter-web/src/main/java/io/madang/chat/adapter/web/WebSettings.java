package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.security.Origins;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settings of the HTTP API.
 *
 * @param allowedOrigins the other origins whose pages may call the API, each exactly as a browser
 *     sends it, such as {@code https://chat.example.org}; if empty, only same-origin pages may.
 *     Behind a proxy that terminates TLS, a non-empty set must include the page's own origin
 * @param allowedHeaders which request headers these pages may send in addition to those that the
 *     API uses, such as {@code traceparent}
 * @param sendTimeout how long a request waits for its message to be stored
 * @param loginFailuresPerMinute how many failed logins are allowed per account, and three times as
 *     many per address, before further attempts have to wait
 * @param streamsPerMember how many streams of server-sent events a member may have open at a time
 *     on this node
 * @param pathPrefix the prefix of all paths of the API and of the sockets: empty, or for example
 *     {@code /team-chat}
 */
public record WebSettings(
    Set<String> allowedOrigins,
    Set<String> allowedHeaders,
    Duration sendTimeout,
    int loginFailuresPerMinute,
    int streamsPerMember,
    String pathPrefix) {

  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]+");

  /** Headers that tracing tools and older HTTP clients add automatically. */
  private static final Set<String> USUAL_HEADERS =
      Set.of("X-Requested-With", "traceparent", "tracestate", "baggage", "sentry-trace");

  public WebSettings {
    allowedOrigins = Set.copyOf(allowedOrigins);
    allowedOrigins.forEach(Origins::requireNameable);
    allowedHeaders = Set.copyOf(allowedHeaders);
    for (String header : allowedHeaders) {
      if (!HEADER.matcher(header).matches()) {
        throw new IllegalArgumentException("Not the name of one header: " + header);
      }
    }
    if (!sendTimeout.isPositive() || loginFailuresPerMinute < 1) {
      throw new IllegalArgumentException("The timeout and the login failures must be positive");
    }
    if (streamsPerMember < 1) {
      throw new IllegalArgumentException("A member must be allowed at least one stream");
    }
    if (!PREFIX.matcher(pathPrefix).matches()) {
      throw new IllegalArgumentException("Not a path prefix such as /team-chat: " + pathPrefix);
    }
  }

  /** The same origin only, the usual headers, ten seconds, ten failures, 16 streams, no prefix. */
  public static WebSettings defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; a setting that is not set keeps its default. */
  public static final class Builder {

    private Set<String> allowedOrigins = Set.of();
    private Set<String> allowedHeaders = USUAL_HEADERS;
    private Duration sendTimeout = Duration.ofSeconds(10);
    private int loginFailuresPerMinute = 10;
    private int streamsPerMember = 16;
    private String pathPrefix = "";

    private Builder() {}

    public Builder allowedOrigins(Set<String> origins) {
      allowedOrigins = origins;
      return this;
    }

    /** Replaces the default headers. */
    public Builder allowedHeaders(Set<String> headers) {
      allowedHeaders = headers;
      return this;
    }

    public Builder sendTimeout(Duration timeout) {
      sendTimeout = timeout;
      return this;
    }

    public Builder loginFailuresPerMinute(int most) {
      loginFailuresPerMinute = most;
      return this;
    }

    public Builder streamsPerMember(int most) {
      streamsPerMember = most;
      return this;
    }

    public Builder pathPrefix(String prefix) {
      pathPrefix = prefix;
      return this;
    }

    /** Builds the settings; throws an {@link IllegalArgumentException} if one is invalid. */
    public WebSettings build() {
      return new WebSettings(
          allowedOrigins,
          allowedHeaders,
          sendTimeout,
          loginFailuresPerMinute,
          streamsPerMember,
          pathPrefix);
    }
  }
}
