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
 */
public record WebSettings(
    Set<String> allowedOrigins, Duration sendTimeout, int loginFailuresPerMinute) {
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
  }

  /** The same origin only, ten seconds, ten failures. */
  public static WebSettings defaults() {
    return new WebSettings(Set.of(), Duration.ofSeconds(10), 10);
  }

  /** The same with these origins. */
  public WebSettings withAllowedOrigins(Set<String> origins) {
    return new WebSettings(origins, sendTimeout, loginFailuresPerMinute);
  }
}
