package io.madang.chat.webclient;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A server with the page and nothing else, on a free port. */
final class PageServer implements AutoCloseable {

  private final ConfigurableApplicationContext context =
      new SpringApplicationBuilder(Application.class)
          .properties(
              Map.of(
                  "server.port",
                  "0",
                  "spring.main.banner-mode",
                  "off",
                  "logging.level.root",
                  "warn"))
          .run();

  PageSecurity security() {
    return context.getBean(PageSecurity.class);
  }

  /** The addresses of the client's own files. */
  Stream<String> files() {
    return StreamSupport.stream(context.getBean(PageFiles.class).addresses().spliterator(), false);
  }

  ChatAnswer get(String path, int expected) {
    return http().get(path).expect(expected);
  }

  ChatHttp http() {
    return ChatHttp.to(address());
  }

  URI address() {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(WebClientConfiguration.class)
  static class Application {}
}
