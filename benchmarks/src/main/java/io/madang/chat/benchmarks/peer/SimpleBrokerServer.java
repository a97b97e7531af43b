package io.madang.chat.benchmarks.peer;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/**
 * Spring's simple broker as its reference manual sets it up, with pools for work that does not wait
 * (one thread more than there are processors) and buffers so large that nobody is cut off. Nobody
 * logs in, nothing is stored; the order of publishing is not kept, which would cost more.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableWebSocketMessageBroker
class SimpleBrokerServer implements WebSocketMessageBrokerConfigurer {

  private static final int THREADS = Runtime.getRuntime().availableProcessors() + 1;

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(SimpleBrokerServer.class);
    application.setDefaultProperties(
        Map.of(
            "spring.autoconfigure.exclude",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
                + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
                + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
                + "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "server.tomcat.max-connections",
            "20000",
            "server.tomcat.accept-count",
            "1000"));
    application.run(args);
  }

  @Override
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    registry.addEndpoint("/ws").setAllowedOrigins("*");
  }

  @Override
  public void configureMessageBroker(MessageBrokerRegistry registry) {
    registry.enableSimpleBroker("/topic");
    registry.setCacheLimit(65_536);
  }

  @Override
  public void configureClientInboundChannel(ChannelRegistration registration) {
    registration.taskExecutor().corePoolSize(THREADS).maxPoolSize(THREADS);
  }

  @Override
  public void configureClientOutboundChannel(ChannelRegistration registration) {
    registration.taskExecutor().corePoolSize(THREADS).maxPoolSize(THREADS);
  }

  @Override
  public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
    registration.setSendTimeLimit(120_000).setSendBufferSizeLimit(64 << 20);
  }
}
