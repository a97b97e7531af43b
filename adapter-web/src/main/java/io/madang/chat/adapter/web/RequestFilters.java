package io.madang.chat.adapter.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** What looks at a request before Spring does, and at which requests. */
final class RequestFilters {
  private static final int AFTER_ENCODING = Ordered.HIGHEST_PRECEDENCE + 10;

  private RequestFilters() {}

  static FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems, String prefix) {
    return atApi(new BodyLimitFilter(problems), AFTER_ENCODING, prefix);
  }

  static FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems) {
    return everywhere(new BodyLimitFilter(problems), AFTER_ENCODING);
  }

  static FilterRegistrationBean<MalformedRequestFilter> malformed(
      ProblemWriter problems, String prefix) {
    return atApi(new MalformedRequestFilter(problems), AFTER_ENCODING + 1, prefix);
  }

  static FilterRegistrationBean<MalformedRequestFilter> malformed(ProblemWriter problems) {
    return everywhere(new MalformedRequestFilter(problems), AFTER_ENCODING + 1);
  }

  private static <F extends Filter> FilterRegistrationBean<F> atApi(
      F filter, int order, String prefix) {
    FilterRegistrationBean<F> registration = everywhere(filter, order);
    registration.addUrlPatterns(prefix + "/member/*", prefix + "/chat/*");
    return registration;
  }

  private static <F extends Filter> FilterRegistrationBean<F> everywhere(F filter, int order) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
