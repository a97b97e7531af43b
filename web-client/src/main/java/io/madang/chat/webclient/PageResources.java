package io.madang.chat.webclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the web client and the libraries that it uses, the latter by a path without a version of
 * theirs.
 *
 * <p>Below the root of the current {@link PageDocument} a browser keeps everything for good and
 * never asks again. At the plain addresses, which are for other pages that use our modules, it asks
 * each time whether what it has is still good. Content is known by itself, not by its date: all
 * files of a reproducible build have the same date.
 */
final class PageResources implements WebMvcConfigurer {

  private static final String CLIENT = "classpath:/madang/page/";
  private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";
  static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PageDocument document;

  PageResources(PageDocument document) {
    this.document = document;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, document.root() + "/**", CLIENT).setCacheControl(FOR_GOOD);
    serve(registry, "/webjars/**", LIBRARIES).setCacheControl(CacheControl.noCache());
    serve(registry, "/**", CLIENT).setCacheControl(CacheControl.noCache());
  }

  private static ResourceHandlerRegistration serve(
      ResourceHandlerRegistry registry, String pattern, String location) {
    ResourceHandlerRegistration served =
        registry
            .addResourceHandler(pattern)
            .addResourceLocations(location)
            .setUseLastModified(false)
            .setEtagGenerator(PageResources::etag);
    served.resourceChain(false);
    return served;
  }

  /** Weak: the same content goes out compressed or not, as the browser asks for. */
  private static String etag(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
