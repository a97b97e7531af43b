package io.madang.chat.bootstrap;

import io.madang.chat.adapter.stomp.StompAdapterConfiguration;
import io.madang.chat.adapter.stomp.StompSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** STOMP over WebSocket. */
@AutoConfiguration(after = EngineAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(StompAdapterConfiguration.class)
public class StompAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  StompSettings madangStompSettings(MadangProperties properties) {
    return StompSettings.builder()
        .allowedOrigins(properties.allowedOrigins())
        .sockJsEnabled(properties.sockjs().enabled())
        .pathPrefix(properties.web().pathPrefix())
        .build();
  }
}
