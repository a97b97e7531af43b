package io.madang.chat.adapter.websocket;

import io.madang.chat.adapter.websocket.internal.JsonProtocol;
import io.madang.chat.adapter.websocket.internal.Requests;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.kit.websocket.SocketConfiguration;
import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.kit.websocket.connection.SessionClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * Serves the rooms of a {@link ChatEngine} in JSON: at {@code /ws} to clients that ask for the
 * subprotocol {@code madang.v1.json}, and at {@code /ws/json} to those that ask for none.
 *
 * <p>Needs a {@link ChatEngine}, an {@link AuthenticateUseCase} and {@link SocketSettings} as
 * beans.
 */
@Configuration(proxyBeanMethods = false)
@Import(SocketConfiguration.class)
public class WebSocketAdapterConfiguration {

  @Bean
  @Order(1)
  @ConditionalOnMissingBean(name = "madangJsonProtocol")
  JsonProtocol madangJsonProtocol(
      ChatEngine engine,
      AuthenticateUseCase authentication,
      SocketSettings settings,
      SessionClock clock) {
    return new JsonProtocol(
        settings.limits(),
        settings.pingInterval(),
        new Requests(engine, authentication, settings.pingInterval(), clock));
  }
}
