package io.madang.chat.adapter.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the controllers of the API, and nobody else's, under the prefix and under our rules. */
final class ApiMapping implements WebMvcConfigurer {
  private static final HandlerTypePredicate OURS =
      HandlerTypePredicate.forBasePackageClass(ApiMapping.class);
  private static final Set<Class<?>> SERVERS_OWN =
      Set.of(ProblemErrorController.class, PageController.class);

  private final String prefix;
  private final RequestMatcher api;

  ApiMapping(String prefix, RequestMatcher api) {
    this.prefix = prefix;
    this.api = api;
  }

  static boolean isOurs(HandlerMethod handler) {
    return OURS.test(handler.getBeanType());
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    if (!prefix.isEmpty()) {
      paths.addPathPrefix(prefix, OURS.and(type -> !SERVERS_OWN.contains(type)));
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new StrictParameters());
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new StrictJson());
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(UnmappedRequests.of(api));
  }
}
