package io.madang.chat.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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

  private static final HttpClient HTTP = HttpClient.newHttpClient();

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

  HttpResponse<String> get(String path, int expected) {
    HttpResponse<String> answer = send("GET", path);
    assertThat(answer.statusCode()).as(path).isEqualTo(expected);
    return answer;
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return send(BodyHandlers.ofString(), method, path, headers);
  }

  <T> HttpResponse<T> send(BodyHandler<T> body, String method, String path, String... headers) {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
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
