package io.madang.chat.webclient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Serves the page at {@code /}, with its files and the libraries that it uses.
 *
 * <p>It has no access control. A server that has makes the paths of the bean {@link PageSecurity}
 * public, and sends its policy.
 */
@Configuration(proxyBeanMethods = false)
@Import({PageController.class, PageResources.class})
public class WebClientConfiguration {

  @Bean
  PageFiles pageFiles() {
    return new PageFiles();
  }

  @Bean
  PageScript pageScript(PageFiles files) {
    return new PageScript(files);
  }

  @Bean
  PageDocument pageDocument(PageFiles files, PageScript script) {
    return new PageDocument(files, script);
  }

  @Bean
  PageSecurity pageSecurity(PageDocument document) {
    return PageSecurity.of(document);
  }
}
