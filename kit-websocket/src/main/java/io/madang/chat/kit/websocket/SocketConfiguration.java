package io.madang.chat.kit.websocket;

import io.madang.chat.kit.websocket.connection.GracefulShutdown;
import io.madang.chat.kit.websocket.connection.Heartbeats;
import io.madang.chat.kit.websocket.connection.SessionClock;
import io.madang.chat.kit.websocket.connection.SocketHandler;
import io.madang.chat.kit.websocket.connection.SocketProtocol;
import io.madang.chat.kit.websocket.connection.SocketSessions;
import io.madang.chat.kit.websocket.internal.handshake.SocketEndpoints;
import io.madang.chat.kit.websocket.socket.WriterThreads;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/**
 * Opens sockets at {@code /ws} and, for SockJS clients, {@code /connect}, both under {@link
 * SocketSettings.Builder#pathPrefix}, for the protocols that the adapters bring along.
 *
 * <p>Each adapter imports it; it takes effect once. Needs {@link SocketSettings} as a bean. A host
 * may have sockets of its own beside it.
 */
@Configuration(proxyBeanMethods = false)
public class SocketConfiguration {

  private static final String PATH = "/ws";

  private final SocketSettings settings;
  private final SocketSessions sessions = new SocketSessions();

  public SocketConfiguration(SocketSettings settings) {
    this.settings = settings;
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSessionClock")
  SessionClock madangSessionClock() {
    return new SessionClock();
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSocketHandler")
  SocketHandler madangSocketHandler(ObjectProvider<SocketProtocol> protocols, SessionClock clock) {
    return new SocketHandler(
        protocols.orderedStream().toList(),
        sessions,
        settings.limits(),
        clock,
        WriterThreads.start());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSockets")
  WebSocketHandlerMapping madangSockets(
      @Qualifier("madangSocketHandler") WebSocketHandler handler,
      ObjectProvider<SocketProtocol> protocols,
      SessionClock clock) {
    return new SocketEndpoints(handler, clock.scheduler(), settings.allowedOrigins())
        .mapping(settings.pathPrefix(), paths(protocols), settings.sockJsEnabled());
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

  private static List<String> paths(ObjectProvider<SocketProtocol> protocols) {
    return Stream.concat(
            Stream.of(PATH), protocols.orderedStream().flatMap(each -> each.paths().stream()))
        .toList();
  }
}
