package io.madang.chat.testkit.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A SockJS session over WebSocket, which carries each frame as a string in a JSON array. Waiting is
 * bounded.
 */
public final class SockJsClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(1);

  private final Incoming incoming = new Incoming();
  private final WebSocket socket;

  private SockJsClient(URI uri) {
    socket = ChatHttp.CLIENT.newWebSocketBuilder().buildAsync(uri, incoming).join();
  }

  /** Opens a session at an address that ends in {@code websocket}; fails if the server does not. */
  public static SockJsClient open(URI uri) {
    SockJsClient client = new SockJsClient(uri);
    waitUntil(() -> client.incoming.heard.contains("o"));
    return client;
  }

  /** Opens a session and connects in it with a token. */
  public static SockJsClient connected(URI uri, String token) {
    SockJsClient client = open(uri);
    client.connect(token);
    return client;
  }

  public void connect(String token) {
    send(StompClient.connectFrame("CONNECT", token));
    await("CONNECTED");
  }

  public void send(StompFrame frame) {
    String[] frames = {frame.encoded()};
    socket.sendText(JsonMapper.shared().writeValueAsString(frames), true).join();
  }

  /** Waits for a frame that contains this text, or returns at once if it has already arrived. */
  public void await(String text) {
    waitUntil(() -> incoming.heard.stream().anyMatch(each -> each.contains(text)));
  }

  /**
   * Closes the session as a page does when it is left; returns as soon as the server has closed it
   * too.
   */
  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    waitUntil(() -> incoming.closed);
  }

  private static void waitUntil(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
  }

  private static final class Incoming implements WebSocket.Listener {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      heard.add(data.toString());
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed = true;
      return null;
    }
  }
}
