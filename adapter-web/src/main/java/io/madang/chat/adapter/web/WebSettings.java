package io.madang.chat.adapter.web;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator may set about the HTTP side.
 *
 * @param allowedOrigins which other origins' pages may call the API, each exactly as a browser says
 *     it: {@code https://chat.example.org}. No page of another origin may when there are none.
 *     Behind a proxy that ends TLS the page's own origin belongs here as soon as there is any other
 * @param sendTimeout how long a request waits for its message to be stored
 * @param loginFailuresPerMinute how many wrong passwords an account, and three times as many an
 *     address, may try before it has to wait
 * @param pathPrefix what all paths of the API and of the sockets begin with: empty, or {@code
 *     /team-chat} for example
 */
public record WebSettings(
    Set<String> allowedOrigins,
    Duration sendTimeout,
    int loginFailuresPerMinute,
    String pathPrefix) {
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");

  public WebSettings {
    allowedOrigins = Set.copyOf(allowedOrigins);
    for (String origin : allowedOrigins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "Not an origin such as https://chat.example.org: " + origin);
      }
    }
    if (!sendTimeout.isPositive() || loginFailuresPerMinute < 1) {
      throw new IllegalArgumentException("The timeout and the login failures must be positive");
    }
    if (!PREFIX.matcher(pathPrefix).matches()) {
      throw new IllegalArgumentException("Not a path prefix such as /team-chat: " + pathPrefix);
    }
  }

  /** The same origin only, ten seconds, ten failures, no prefix. */
  public static WebSettings defaults() {
    return new WebSettings(Set.of(), Duration.ofSeconds(10), 10, "");
  }

  /** The same with these origins. */
  public WebSettings withAllowedOrigins(Set<String> origins) {
    return new WebSettings(origins, sendTimeout, loginFailuresPerMinute, pathPrefix);
  }

  /** The same under this path. */
  public WebSettings withPathPrefix(String prefix) {
    return new WebSettings(allowedOrigins, sendTimeout, loginFailuresPerMinute, prefix);
  }
}
