package io.madang.chat.testkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatHttpTest {

  private HttpServer server;
  private ChatHttp http;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ChatHttpTest::echo);
    server.start();
    http = ChatHttp.to(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat/"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void paths_areBelowTheServersAddress() {
    assertThat(http.get("/rooms?limit=2").body()).startsWith("GET /chat/rooms?limit=2 null null ");
  }

  @Test
  void headers_areThoseOfTheOneWhoAsks() {
    assertThat(http.as("token").get("/x").body()).contains(" Bearer token ");
    assertThat(http.as("token").with("X-More", "more").delete("/x").headers().map())
        .containsKey("x-more");
    assertThat(http.get("/x").body()).doesNotContain("Bearer");
  }

  @Test
  void body_isJsonIfThereIsOne() {
    assertThat(http.post("/x", Map.of("message", "hi")).body())
        .isEqualTo("POST /chat/x null application/json {\"message\":\"hi\"}");
    assertThat(http.post("/x").body()).isEqualTo("POST /chat/x null null ");
  }

  @Test
  void status_isWhatTheTestExpectsOrTheTestFails() {
    assertThat(http.get("/x").expect(200).status()).isEqualTo(200);
    assertThatThrownBy(() -> http.get("/x").expect(201))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /chat/x");
  }

  @Test
  void serverThatDoesNotAnswer_isNoAnswer() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ChatHttp patient =
          ChatHttp.to(URI.create("http://127.0.0.1:" + mute.getLocalPort()))
              .within(Duration.ofMillis(100));
      assertThat(patient.tryGet("/")).isEmpty();
      assertThatThrownBy(() -> patient.get("/")).isInstanceOf(UncheckedIOException.class);
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String answer =
        "%s %s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body);
    if (exchange.getRequestHeaders().containsKey("X-More")) {
      exchange.getResponseHeaders().add("X-More", "seen");
    }
    exchange.sendResponseHeaders(200, answer.getBytes(UTF_8).length);
    exchange.getResponseBody().write(answer.getBytes(UTF_8));
    exchange.close();
  }
}
