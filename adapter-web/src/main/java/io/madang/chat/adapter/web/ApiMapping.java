package io.madang.chat.adapter.web;

import java.util.List;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the controllers of the API, and nobody else's, under the prefix. */
final class ApiMapping implements WebMvcConfigurer {
  private static final Set<Class<?>> SERVERS_OWN =
      Set.of(ProblemErrorController.class, PageController.class);

  private final String prefix;
  private final RequestMatcher api;

  ApiMapping(String prefix, RequestMatcher api) {
    this.prefix = prefix;
    this.api = api;
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    if (!prefix.isEmpty()) {
      var ours = HandlerTypePredicate.forBasePackageClass(ApiMapping.class);
      paths.addPathPrefix(prefix, ours.and(type -> !SERVERS_OWN.contains(type)));
    }
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(new UnmappedRequests(api));
  }
}
