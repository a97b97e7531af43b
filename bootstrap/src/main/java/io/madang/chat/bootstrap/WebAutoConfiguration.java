package io.madang.chat.bootstrap;

import io.madang.chat.adapter.web.WebAdapterConfiguration;
import io.madang.chat.adapter.web.WebSettings;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** REST and the page. */
@AutoConfiguration(
    after = EngineAutoConfiguration.class,
    beforeName = {
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(WebAdapterConfiguration.class)
public class WebAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WebSettings webSettings(MadangProperties properties) {
    return WebSettings.defaults().withAllowedOrigins(Set.copyOf(properties.allowedOrigins()));
  }
}
