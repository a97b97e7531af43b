package io.madang.chat.bootstrap;

import io.madang.chat.kit.websocket.SocketSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The sockets, whatever is spoken over them. */
@AutoConfiguration(after = EngineAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SocketAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  SocketSettings madangSocketSettings(MadangProperties properties) {
    return SocketSettings.builder()
        .allowedOrigins(properties.allowedOrigins())
        .sockJsEnabled(properties.sockjs().enabled())
        .pathPrefix(properties.web().pathPrefix())
        .build();
  }
}
