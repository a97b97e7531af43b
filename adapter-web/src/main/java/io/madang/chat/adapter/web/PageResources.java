package io.madang.chat.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the web client and the libraries that it uses, the latter by a path without a version.
 *
 * <p>A browser keeps everything and asks each time whether it is still good. It is known by its
 * content, not by its date: all files of a reproducible build have the same date.
 */
final class PageResources implements WebMvcConfigurer {
  private static final Map<String, String> LOCATIONS =
      Map.of(
          "/webjars/**", "classpath:/META-INF/resources/webjars/",
          "/**", "classpath:/madang/page/");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    LOCATIONS.forEach((pattern, location) ->
        registry
            .addResourceHandler(pattern)
            .addResourceLocations(location)
            .setCacheControl(CacheControl.noCache())
            .setUseLastModified(false)
            .setEtagGenerator(PageResources::etag)
            .resourceChain(false));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  /** Also says in our words that there is no such page. */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.add(new UnmappedRequests(AnyRequestMatcher.INSTANCE));
  }

  private static String etag(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return "\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
