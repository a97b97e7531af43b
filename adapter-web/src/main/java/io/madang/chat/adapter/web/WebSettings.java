package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.security.Origins;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator may set about the HTTP side.
 *
 * @param allowedOrigins which other origins' pages may call the API, each exactly as a browser says
 *     it: {@code https://chat.example.org}. No page of another origin may when there are none.
 *     Behind a proxy that ends TLS the page's own origin belongs here as soon as there is any other
 * @param allowedHeaders which request headers these pages may send besides those that the API
 *     knows, as {@code traceparent} for example
 * @param sendTimeout how long a request waits for its message to be stored
 * @param loginFailuresPerMinute how many wrong passwords an account, and three times as many an
 *     address, may try before it has to wait
 * @param pathPrefix what all paths of the API and of the sockets begin with: empty, or {@code
 *     /team-chat} for example
 */
public record WebSettings(
    Set<String> allowedOrigins,
    Set<String> allowedHeaders,
    Duration sendTimeout,
    int loginFailuresPerMinute,
    String pathPrefix) {

  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]+");

  /** What tracing and older HTTP clients add by themselves. */
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
    if (!PREFIX.matcher(pathPrefix).matches()) {
      throw new IllegalArgumentException("Not a path prefix such as /team-chat: " + pathPrefix);
    }
  }

  /** The same origin only, the usual headers, ten seconds, ten failures, no prefix. */
  public static WebSettings defaults() {
    return builder().build();
  }

  /** Begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; what is not set keeps its default. */
  public static final class Builder {

    private Set<String> allowedOrigins = Set.of();
    private Set<String> allowedHeaders = USUAL_HEADERS;
    private Duration sendTimeout = Duration.ofSeconds(10);
    private int loginFailuresPerMinute = 10;
    private String pathPrefix = "";

    private Builder() {}

    public Builder allowedOrigins(Set<String> origins) {
      allowedOrigins = origins;
      return this;
    }

    /** Instead of the usual ones. */
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

    public Builder pathPrefix(String prefix) {
      pathPrefix = prefix;
      return this;
    }

    /** Throws an {@link IllegalArgumentException} if a setting is unfit. */
    public WebSettings build() {
      return new WebSettings(
          allowedOrigins, allowedHeaders, sendTimeout, loginFailuresPerMinute, pathPrefix);
    }
  }
}
