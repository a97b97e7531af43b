package io.madang.chat.adapter.stomp;

import io.madang.chat.adapter.stomp.internal.connection.FrameDispatcher;
import io.madang.chat.adapter.stomp.internal.connection.GracefulShutdown;
import io.madang.chat.adapter.stomp.internal.connection.Heartbeats;
import io.madang.chat.adapter.stomp.internal.connection.SessionClock;
import io.madang.chat.adapter.stomp.internal.connection.StompHandler;
import io.madang.chat.adapter.stomp.internal.connection.StompSessions;
import io.madang.chat.adapter.stomp.internal.socket.SocketEndpoints;
import io.madang.chat.adapter.stomp.internal.socket.WriterThreads;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/**
 * Serves the rooms of a {@link ChatEngine} over STOMP at {@code /ws} and, for SockJS clients,
 * {@code /connect}, both under {@link StompSettings.Builder#pathPrefix}.
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
    FrameDispatcher frames =
        new FrameDispatcher(engine, authentication, settings.heartBeat(), clock);
    return new StompHandler(sessions, settings.limits(), clock, WriterThreads.start(), frames);
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSockets")
  WebSocketHandlerMapping madangSockets(
      @Qualifier("madangStompHandler") WebSocketHandler handler, SessionClock clock) {
    return new SocketEndpoints(handler, clock.scheduler(), settings.allowedOrigins())
        .mapping(settings.pathPrefix(), settings.sockJsEnabled());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangHeartbeats")
  Heartbeats madangHeartbeats(SessionClock clock) {
    return new Heartbeats(
        sessions, clock.scheduler(), settings.limits().silenceLimit(), settings.heartBeat());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangGracefulShutdown")
  GracefulShutdown madangGracefulShutdown() {
    return new GracefulShutdown(sessions);
  }
}
