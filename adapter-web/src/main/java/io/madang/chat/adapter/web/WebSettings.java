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
    return new WebSettings(Set.of(), USUAL_HEADERS, Duration.ofSeconds(10), 10, "");
  }

  /** The same with these origins. */
  public WebSettings withAllowedOrigins(Set<String> origins) {
    return new WebSettings(
        origins, allowedHeaders, sendTimeout, loginFailuresPerMinute, pathPrefix);
  }

  /** The same with these headers instead. */
  public WebSettings withAllowedHeaders(Set<String> headers) {
    return new WebSettings(
        allowedOrigins, headers, sendTimeout, loginFailuresPerMinute, pathPrefix);
  }

  /** The same under this path. */
  public WebSettings withPathPrefix(String prefix) {
    return new WebSettings(
        allowedOrigins, allowedHeaders, sendTimeout, loginFailuresPerMinute, prefix);
  }
}
