package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.json.StrictJson;
import io.madang.chat.adapter.web.internal.problem.ApiControllers;
import io.madang.chat.adapter.web.internal.problem.ProblemErrorController;
import io.madang.chat.adapter.web.internal.problem.UnmappedRequests;
import io.madang.chat.adapter.web.internal.security.StrictParameters;
import java.util.List;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the controllers of the API, and no others, under the prefix and the API's rules. */
final class ApiMapping implements WebMvcConfigurer {

  /** Tomcat is configured with its path, so it gets no prefix. */
  private static final Class<?> ERROR_PAGE = ProblemErrorController.class;

  private final String prefix;
  private final RequestMatcher api;

  ApiMapping(String prefix, RequestMatcher api) {
    this.prefix = prefix;
    this.api = api;
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    if (!prefix.isEmpty()) {
      paths.addPathPrefix(prefix, ApiControllers.TYPES.and(type -> type != ERROR_PAGE));
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
