package io.madang.chat.bootstrap;

import io.madang.chat.adapter.web.WebAdapterConfiguration;
import io.madang.chat.adapter.web.WebSettings;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * REST, at its own paths. Runs after Spring Security's auto-configuration, so that a host without a
 * filter chain keeps Spring Boot's default one.
 */
@AutoConfiguration(
    after = EngineAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(WebAdapterConfiguration.class)
public class WebAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WebSettings madangWebSettings(MadangProperties properties) {
    try {
      return WebSettings.builder()
          .allowedOrigins(Set.copyOf(properties.allowedOrigins()))
          .allowedHeaders(Set.copyOf(properties.allowedHeaders()))
          .pathPrefix(properties.web().pathPrefix())
          .build();
    } catch (IllegalArgumentException unfit) {
      throw new StartRefusedException(
          "A setting is unfit. " + unfit.getMessage(),
          "Correct madang.allowed-origins, madang.allowed-headers or madang.web.path-prefix.");
    }
  }
}
