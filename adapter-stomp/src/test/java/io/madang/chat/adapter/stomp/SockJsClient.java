package io.madang.chat.adapter.stomp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A SockJS client over WebSocket that answers pings, as every browser does. */
final class SockJsClient implements WebSocket.Listener, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final WebSocket socket;

  private SockJsClient(URI uri) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, this).join();
  }

  static SockJsClient open(URI uri) {
    return new SockJsClient(uri);
  }

  void send(String frame) {
    String escaped = frame.replace("\n", "\\n").replace("\0", "\\u0000");
    socket.sendText("[\"" + escaped + "\"]", true).join();
  }

  void await(String text) {
    Awaitility.await().atMost(PATIENCE).until(() -> String.join("", heard).contains(text));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    heard.add(data.toString());
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
