package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.kit.websocket.SocketSettings;
import io.madang.chat.kit.websocket.connection.SocketHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** What a client's request said is not remembered for as long as it is connected. */
class LeanHandshakesIT {

  private static final Queue<HttpHeaders> KEPT = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    KEPT.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/connect/websocket"})
  void headers_areNotKept(String path) throws Exception {
    try (TestServer server = TestServer.start(SocketSettings.defaults(), Host.class);
        RawSocket socket = RawSocket.open(server.port(), path, "X-Trace: 1234")) {
      socket.text("CONNECT\nAuthorization:Bearer alice\n\n\0");
      assertThat(socket.readText()).startsWith("CONNECTED\n");
    }
    assertThat(KEPT).hasSize(1).allMatch(HttpHeaders::isEmpty);
  }

  /** Looks at the sessions before our handler does. */
  static final class Host implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof SocketHandler handler ? new Noting(handler) : bean;
    }
  }

  private static final class Noting extends WebSocketHandlerDecorator {

    Noting(WebSocketHandler handler) {
      super(handler);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
      KEPT.add(session.getHandshakeHeaders());
      super.afterConnectionEstablished(session);
    }
  }
}
