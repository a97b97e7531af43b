package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/**
 * Spring's STOMP client over Tomcat's WebSocket client, with the buffer that this has by default.
 */
final class SpringClient implements StompFrameHandler, AutoCloseable {

  private static final int DEFAULT_BUFFER = 8 * 1024;

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final StompSession session;

  private SpringClient(URI socket, String token) throws Exception {
    WebSocketContainer container = ContainerProvider.getWebSocketContainer();
    container.setDefaultMaxTextMessageBufferSize(DEFAULT_BUFFER);
    WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient(container));
    client.setDefaultHeartbeat(new long[] {0, 0});
    StompHeaders connect = new StompHeaders();
    connect.add("Authorization", "Bearer " + token);
    session =
        client
            .connectAsync(
                socket, new WebSocketHttpHeaders(), connect, new StompSessionHandlerAdapter() {})
            .get(30, TimeUnit.SECONDS);
  }

  static SpringClient connect(URI socket, String token) throws Exception {
    return new SpringClient(socket, token);
  }

  /** Collects the bodies of what comes after an event. */
  void subscribe(String destination, long lastSeq) {
    StompHeaders headers = new StompHeaders();
    headers.setDestination(destination);
    headers.set("last-seq", String.valueOf(lastSeq));
    session.subscribe(headers, this);
  }

  List<String> bodies() {
    return List.copyOf(bodies);
  }

  boolean isConnected() {
    return session.isConnected();
  }

  @Override
  public Type getPayloadType(StompHeaders headers) {
    return byte[].class;
  }

  @Override
  public void handleFrame(StompHeaders headers, @Nullable Object payload) {
    bodies.add(payload instanceof byte[] bytes ? new String(bytes, UTF_8) : "nothing");
  }

  @Override
  public void close() {
    session.disconnect();
  }
}
