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
 * Serves the web client and its libraries, the latter at paths without their versions.
 *
 * <p>Below the root of the current {@link PageDocument}, files are immutable for the browser's
 * cache. At the plain addresses, which are for other pages that use our modules, a browser
 * revalidates them each time. Validation is by content, not by date: all files of a reproducible
 * build have the same date.
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

  /** Weak, because the response may or may not be compressed. */
  private static String etag(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
