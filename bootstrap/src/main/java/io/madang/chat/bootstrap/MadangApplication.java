package io.madang.chat.bootstrap;

import io.madang.chat.adapter.web.OpenPages;
import io.madang.chat.adapter.web.WebServerConfiguration;
import io.madang.chat.webclient.PageSecurity;
import io.madang.chat.webclient.WebClientConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The stand-alone server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebServerConfiguration.class, WebClientConfiguration.class})
public class MadangApplication {

  private static final String LEVEL = "logging.level.org.springframework.";

  /**
   * With platform threads, nearly every incoming frame wakes a thread, which costs more than
   * handling the frame. Before JDK 24, a virtual thread that waits inside {@code synchronized}
   * occupies a processor.
   */
  private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 24;

  /**
   * The defaults of the server. They are not in a properties file, which would affect every host
   * with this jar on its class path.
   */
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("spring.application.name", "madang"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry("spring.threads.virtual.enabled", String.valueOf(VIRTUAL_THREADS)),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
          Map.entry("server.tomcat.max-connections", "20000"),
          Map.entry("server.tomcat.connection-timeout", "20s"),
          Map.entry("server.max-http-request-header-size", "16KB"),
          Map.entry("server.compression.enabled", "true"),
          Map.entry("management.endpoints.web.exposure.include", "health"),
          Map.entry("management.endpoint.health.show-components", "always"),
          Map.entry("management.endpoint.health.probes.enabled", "true"),
          Map.entry("management.endpoint.health.group.readiness.include", "readinessState,store"),
          Map.entry(
              "management.endpoint.health.status.order", "down,out-of-service,degraded,unknown,up"),
          Map.entry(LEVEL + "web.socket.handler.ExceptionWebSocketHandlerDecorator", "off"),
          Map.entry(LEVEL + "web.socket.sockjs", "off"),
          Map.entry(LEVEL + "web.servlet.mvc.support.DefaultHandlerExceptionResolver", "off"),
          Map.entry(LEVEL + "web.servlet.PageNotFound", "off"),
          // It quotes rows.
          Map.entry("logging.level.org.mariadb.jdbc.message.server.ErrorPacket", "off"),
          Map.entry("logging.level.org.apache.coyote.http11.Http11Processor", "warn"),
          Map.entry("management.health.diskspace.enabled", "false"),
          Map.entry("management.health.ssl.enabled", "false"));

  /**
   * Tomcat allocates five buffers of this size per WebSocket. Messages are transferred in parts, so
   * thousands of idle sockets need no room for a large one.
   */
  private static final String SOCKET_BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

  private static final String SOCKET_BUFFER_BYTES = "512";

  @Bean
  OpenPages openPages(PageSecurity page) {
    return new OpenPages(page.paths(), page.policy());
  }

  public static void main(String[] args) {
    if (OriginalImport.isAskedFor(args)) {
      OriginalImport.run(args);
    } else {
      start(args);
    }
  }

  /** Starts a server and returns when it is ready. */
  public static ConfigurableApplicationContext start(String... args) {
    if (System.getProperty(SOCKET_BUFFERS) == null) {
      System.setProperty(SOCKET_BUFFERS, SOCKET_BUFFER_BYTES);
    }
    SpringApplication application = new SpringApplication(MadangApplication.class);
    application.setDefaultProperties(DEFAULTS);
    return application.run(args);
  }
}
