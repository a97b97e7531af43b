package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.problem.ProblemWriter;
import io.madang.chat.adapter.web.internal.problem.SpokenRefusalFilter;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.CorsFilter;

/** Registers the filters that run before Spring's, and for which requests. */
public final class RequestFilters {

  private static final int AFTER_ENCODING = Ordered.HIGHEST_PRECEDENCE + 10;

  private RequestFilters() {}

  public static FilterRegistrationBean<SpokenRefusalFilter> spoken(
      ProblemWriter problems, String prefix) {
    FilterRegistrationBean<SpokenRefusalFilter> registration = spoken(problems);
    registration.addUrlPatterns(sockets(prefix));
    return registration;
  }

  public static FilterRegistrationBean<SpokenRefusalFilter> spoken(ProblemWriter problems) {
    return everywhere(new SpokenRefusalFilter(problems), AFTER_ENCODING);
  }

  /**
   * Runs before any filter that may refuse: a page can read only responses with the CORS headers.
   */
  public static FilterRegistrationBean<CorsFilter> crossOrigin(
      CrossOrigin origins, ProblemWriter problems, String prefix) {
    FilterRegistrationBean<CorsFilter> registration =
        atApi(origins.filter(problems), AFTER_ENCODING + 1, prefix);
    registration.addUrlPatterns(sockets(prefix));
    return registration;
  }

  public static FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      ProblemWriter problems, String prefix) {
    return atApi(new BodyLimitFilter(problems), AFTER_ENCODING + 2, prefix);
  }

  public static FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems) {
    return everywhere(new BodyLimitFilter(problems), AFTER_ENCODING + 2);
  }

  public static FilterRegistrationBean<MalformedRequestFilter> malformed(
      ProblemWriter problems, String prefix) {
    return atApi(new MalformedRequestFilter(problems), AFTER_ENCODING + 3, prefix);
  }

  public static FilterRegistrationBean<MalformedRequestFilter> malformed(ProblemWriter problems) {
    return everywhere(new MalformedRequestFilter(problems), AFTER_ENCODING + 3);
  }

  private static <F extends Filter> FilterRegistrationBean<F> atApi(
      F filter, int order, String prefix) {
    FilterRegistrationBean<F> registration = everywhere(filter, order);
    registration.addUrlPatterns(prefix + "/member/*", prefix + "/chat/*");
    return registration;
  }

  private static String[] sockets(String prefix) {
    return new String[] {prefix + "/ws", prefix + "/ws/*", prefix + "/connect/*"};
  }

  private static <F extends Filter> FilterRegistrationBean<F> everywhere(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
