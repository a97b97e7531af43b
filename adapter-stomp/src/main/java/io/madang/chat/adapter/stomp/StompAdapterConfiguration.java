package io.madang.chat.adapter.stomp;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticateUseCase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/**
 * Serves the rooms of a {@link ChatEngine} over STOMP at {@code /ws} and, for SockJS clients,
 * {@code /connect}, both under {@link StompSettings#pathPrefix()}.
 *
 * <p>Needs a {@link ChatEngine}, an {@link AuthenticateUseCase} and {@link StompSettings} as beans.
 * A host may have a message broker of Spring's, and sockets of its own, beside it.
 */
@Configuration(proxyBeanMethods = false)
public class StompAdapterConfiguration {

  private final StompSettings settings;
  private final StompSessions sessions = new StompSessions();

  public StompAdapterConfiguration(StompSettings settings) {
    this.settings = settings;
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSessionClock")
  SessionClock madangSessionClock() {
    return new SessionClock();
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangStompHandler")
  StompHandler madangStompHandler(
      ChatEngine engine, AuthenticateUseCase authentication, SessionClock clock) {
    RoomSubscriber rooms = new RoomSubscriber(engine.followRoom(), new FrameCache());
    FrameDispatcher frames =
        new FrameDispatcher(
            new ConnectHandler(authentication, settings, clock),
            new SendHandler(engine.sendMessage()),
            new TypingHandler(engine.signalTyping()),
            new SubscribeHandler(rooms, engine.followInbox()));
    return new StompHandler(sessions, settings, clock, Writers.start(), frames);
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSockets")
  WebSocketHandlerMapping madangSockets(
      @Qualifier("madangStompHandler") WebSocketHandler handler, SessionClock clock) {
    return new SocketEndpoints(settings, clock.scheduler(), handler).mapping();
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangHeartbeats")
  Heartbeats madangHeartbeats(SessionClock clock) {
    return new Heartbeats(sessions, clock.scheduler(), settings);
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangDrain")
  Drain madangDrain() {
    return new Drain(sessions);
  }
}
