package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** What a client's request said is not remembered for as long as it is connected. */
class LeanHandshakesIT {

  private final Queue<HttpHeaders> kept = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/connect/websocket"})
  void headers_areNotKept(String path) throws Exception {
    try (TestServer server = TestServer.start(StompSettings.defaults(), new Host());
        RawSocket socket = RawSocket.open(server.port(), path, "X-Trace: 1234")) {
      socket.text("CONNECT\nAuthorization:Bearer alice\n\n\0");
      assertThat(socket.readText()).startsWith("CONNECTED\n");
    }
    assertThat(kept).hasSize(1).allMatch(HttpHeaders::isEmpty);
  }

  private final class Host implements WebSocketMessageBrokerConfigurer {

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
      transport.addDecoratorFactory(Noting::new);
    }
  }

  private final class Noting extends WebSocketHandlerDecorator {

    Noting(WebSocketHandler handler) {
      super(handler);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
      kept.add(session.getHandshakeHeaders());
      super.afterConnectionEstablished(session);
    }
  }
}
