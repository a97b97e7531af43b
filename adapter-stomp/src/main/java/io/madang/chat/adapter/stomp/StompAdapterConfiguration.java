package io.madang.chat.adapter.stomp;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.StompWebSocketEndpointRegistration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Serves the rooms of a {@link ChatEngine} over STOMP at {@code /ws} and, for SockJS clients,
 * {@code /connect}, both under {@link StompSettings#pathPrefix()}.
 *
 * <p>Needs a {@link ChatEngine}, an {@link AuthenticateUseCase} and {@link StompSettings} as beans.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
public class StompAdapterConfiguration implements WebSocketMessageBrokerConfigurer {

  private final ChatEngine engine;
  private final StompSettings settings;
  private final TaskScheduler clock;
  private final Gate gate;
  private final Replies replies;
  private final StompSessions sessions = new StompSessions();
  private final Writers writers = Writers.start();
  private final QuickSends quick = new QuickSends();
  private final SockJsSessions sockJs = new SockJsSessions();

  /**
   * The messaging and the clock are themselves made with the help of this configuration: hence
   * lazily.
   */
  public StompAdapterConfiguration(
      ChatEngine engine,
      AuthenticateUseCase authentication,
      StompSettings settings,
      @Lazy @Qualifier("messageBrokerTaskScheduler") TaskScheduler clock,
      @Lazy @Qualifier("brokerMessagingTemplate") SimpMessageSendingOperations messaging) {
    this.engine = engine;
    this.settings = settings;
    this.clock = clock;
    this.replies = new Replies(messaging);
    this.gate = new Gate(authentication, sessions, replies);
  }

  @Override
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    registry.setErrorHandler(new PlainErrors());
    allowOrigins(registry.addEndpoint(settings.pathPrefix() + "/ws"))
        .setHandshakeHandler(new DefaultHandshakeHandler(new LeanHandshakes()));
    if (settings.sockJsEnabled()) {
      allowOrigins(registry.addEndpoint(settings.pathPrefix() + "/connect"))
          .withSockJS()
          .setSessionCookieNeeded(false)
          .setTransportHandlers(new FreshSockJsSessions(sockJs));
    }
  }

  @Override
  public void configureMessageBroker(MessageBrokerRegistry registry) {
    long beat = settings.heartBeat().toMillis();
    registry
        .enableSimpleBroker("/queue")
        .setHeartbeatValue(new long[] {beat, beat})
        .setTaskScheduler(clock);
  }

  @Override
  public void configureWebSocketTransport(WebSocketTransportRegistration registry) {
    registry.setMessageSizeLimit(SessionTracking.FRAME_LIMIT);
    registry.addDecoratorFactory(new SessionTracking(sessions, settings, clock, writers, quick));
  }

  /** In the thread that reads the socket: one hop less, and a session's frames stay in order. */
  @Override
  public void configureClientInboundChannel(ChannelRegistration registration) {
    registration.executor(new SyncTaskExecutor()).interceptors(gate);
  }

  /** Sending is putting into a queue, which needs no thread of its own. */
  @Override
  public void configureClientOutboundChannel(ChannelRegistration registration) {
    registration.executor(new SyncTaskExecutor()).interceptors(new LostHeartBeats(sessions));
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangRoomBroker")
  RoomBroker madangRoomBroker(
      @Qualifier("clientInboundChannel") SubscribableChannel inbound,
      @Qualifier("clientOutboundChannel") MessageChannel outbound,
      @Qualifier("brokerChannel") SubscribableChannel broker) {
    RoomPublisher publisher = new RoomPublisher(engine.sendMessage(), replies);
    RoomSubscriber subscriber = new RoomSubscriber(engine.followRoom(), new FrameCache(), replies);
    TypingPublisher typing = new TypingPublisher(engine.signalTyping(), replies);
    InboxSubscriber inboxes = new InboxSubscriber(engine.followInbox(), replies);
    return new RoomBroker(
        inbound, outbound, broker, sessions, publisher, typing, subscriber, inboxes, quick);
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSilentClients")
  SilentClients madangSilentClients() {
    return new SilentClients(sessions, clock, settings.silenceLimit());
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangDrain")
  Drain madangDrain() {
    return new Drain(sessions);
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangWithoutCompression")
  WithoutCompression madangWithoutCompression() {
    return new WithoutCompression();
  }

  @Bean
  @ConditionalOnMissingBean(name = "madangSockJsAddresses")
  MappedInterceptor madangSockJsAddresses() {
    return new MappedInterceptor(
        new String[] {settings.pathPrefix() + "/connect/**"}, null, sockJs);
  }

  private StompWebSocketEndpointRegistration allowOrigins(
      StompWebSocketEndpointRegistration endpoint) {
    String[] origins = settings.allowedOrigins().toArray(String[]::new);
    return origins.length == 0 ? endpoint : endpoint.setAllowedOrigins(origins);
  }
}
