package io.madang.chat.bootstrap.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** A socket as a SockJS client opens it, with the frames that go over it as they are. */
final class SockJsSocket implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final WebSocket socket;
  private volatile boolean closed;

  private SockJsSocket(URI uri) {
    socket = HTTP.newWebSocketBuilder().buildAsync(uri, this).join();
  }

  /** Fails if the server does not open one. */
  static SockJsSocket open(ServerNode node, String session) {
    SockJsSocket opened = new SockJsSocket(node.socket("/connect/000/" + session + "/websocket"));
    opened.await("o");
    return opened;
  }

  void connect(String token) {
    socket
        .sendText(
            "[\"CONNECT\\naccept-version:1.2\\nAuthorization:Bearer " + token + "\\n\\n\\u0000\"]",
            true)
        .join();
    await("a[\"CONNECTED");
  }

  private void await(String beginning) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> heard.stream().anyMatch(frame -> frame.startsWith(beginning)));
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    heard.add(data.toString());
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed = true;
    return null;
  }

  /** As a page does that leaves; returns as soon as the server has said good-bye too. */
  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> closed);
  }
}
