package io.madang.chat.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
 * Which pages of other origins may call the API: exactly those that the operator has named.
 *
 * <p>No credentials are allowed, because none are used: a token is not sent by a browser on its
 * own.
 */
final class CrossOrigin {
  private static final Duration REMEMBERED = Duration.ofMinutes(30);

  private CrossOrigin() {}

  static CorsFilter filter(WebSettings settings, ProblemWriter problems) {
    CorsFilter filter = new CorsFilter(rules(settings));
    filter.setCorsProcessor(new Processor(problems));
    return filter;
  }

  /**
   * With no rules at all preflights are refused, and everything else is as if CORS did not exist.
   */
  private static CorsConfigurationSource rules(WebSettings settings) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!settings.allowedOrigins().isEmpty()) {
      CorsConfiguration rules = rules(List.copyOf(settings.allowedOrigins()));
      source.registerCorsConfiguration(settings.pathPrefix() + "/member/**", rules);
      source.registerCorsConfiguration(settings.pathPrefix() + "/chat/**", rules);
    }
    return source;
  }

  private static CorsConfiguration rules(List<String> origins) {
    CorsConfiguration rules = new CorsConfiguration();
    rules.setAllowedOrigins(origins);
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "DELETE"));
    rules.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT_LANGUAGE,
            "Idempotency-Key"));
    rules.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
    rules.setAllowCredentials(false);
    rules.setMaxAge(REMEMBERED);
    return rules;
  }

  /** Refuses as everything here refuses, with a problem detail. */
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

    /** The words for it come afterwards. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
  }
}
