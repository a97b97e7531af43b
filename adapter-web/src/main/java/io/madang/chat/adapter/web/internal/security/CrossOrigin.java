package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.message.IdempotencyKey;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.protocol.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The CORS rules: pages of exactly the configured origins may call the API and the sockets.
 *
 * <p>These pages may send credentials, since many front ends always do. This is harmless: the
 * server uses no cookies, and a browser does not send a token on its own.
 */
public final class CrossOrigin {

  private static final Duration REMEMBERED = Duration.ofMinutes(30);
  private static final List<String> OWN_HEADERS =
      List.of(
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.IF_NONE_MATCH,
          IdempotencyKey.HEADER,
          "Last-Event-ID");

  private final Set<String> origins;
  private final Set<String> headers;

  public CrossOrigin(Set<String> origins, Set<String> headers) {
    this.origins = origins;
    this.headers = headers;
  }

  /**
   * Adds the CORS headers to a refusal that no filter has seen, so that an allowed page can read
   * it.
   */
  public void allowReading(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origins.contains(String.valueOf(origin))
        && response.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN) == null) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
  }

  CorsFilter filter(ProblemWriter problems) {
    CorsFilter filter = new CorsFilter(rules());
    filter.setCorsProcessor(new Processor(problems));
    return filter;
  }

  /** Without allowed origins, preflights are refused and all other requests are unaffected. */
  private CorsConfigurationSource rules() {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      source.registerCorsConfiguration("/**", allowed());
    }
    return source;
  }

  private CorsConfiguration allowed() {
    CorsConfiguration rules = new CorsConfiguration();
    rules.setAllowedOrigins(List.copyOf(origins));
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "DELETE"));
    rules.setAllowedHeaders(Stream.concat(OWN_HEADERS.stream(), headers.stream()).toList());
    rules.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG));
    rules.setAllowCredentials(true);
    rules.setMaxAge(REMEMBERED);
    return rules;
  }

  /** Refuses with a problem detail. */
  private static final class Processor extends DefaultCorsProcessor {

    private final ProblemWriter problems;

    Processor(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    public boolean processRequest(
        @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean aimless = rules == null && CorsUtils.isPreFlightRequest(request);
      boolean allowed = !aimless && super.processRequest(rules, request, response);
      if (!allowed) {
        problems.write(Problem.of(ProblemCode.FORBIDDEN), request, response);
      }
      return allowed;
    }

    /** Writes nothing here: the problem detail is written afterwards. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
  }
}
