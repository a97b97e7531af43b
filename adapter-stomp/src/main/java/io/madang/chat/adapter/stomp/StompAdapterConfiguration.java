package io.madang.chat.adapter.stomp;

import io.madang.chat.adapter.stomp.internal.connection.FrameDispatcher;
import io.madang.chat.adapter.stomp.internal.connection.StompProtocol;
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
 * Serves the rooms of a {@link ChatEngine} over STOMP at {@code /ws} and, for SockJS clients,
 * {@code /connect}: to clients that ask for it, and to those that name no protocol.
 *
 * <p>Needs a {@link ChatEngine}, an {@link AuthenticateUseCase} and {@link SocketSettings} as
 * beans. A host may have a message broker of Spring's, and sockets of its own, beside it.
 */
@Configuration(proxyBeanMethods = false)
@Import(SocketConfiguration.class)
public class StompAdapterConfiguration {

  @Bean
  @Order(0)
  @ConditionalOnMissingBean(name = "madangStompProtocol")
  StompProtocol madangStompProtocol(
      ChatEngine engine,
      AuthenticateUseCase authentication,
      SocketSettings settings,
      SessionClock clock) {
    FrameDispatcher frames =
        new FrameDispatcher(engine, authentication, settings.heartBeat(), clock);
    return new StompProtocol(settings.limits(), frames);
  }
}
