package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The JDK's WebSocket; nothing waits longer than a few seconds. */
final class WebSocketTransport implements Transport {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public Link open(URI socket, Listener listener) throws IOException {
    WebSocket opened =
        await(
            ChatHttp.CLIENT
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("v12.stomp")
                .buildAsync(socket, new Socket(listener)));
    return new OpenLink(opened);
  }

  private static <T> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      future.cancel(true);
      throw new IOException("The socket does not answer", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }

  private record OpenLink(WebSocket socket) implements Link {

    @Override
    public void send(String text) throws IOException {
      var unused = await(socket.sendText(text, true));
    }

    @Override
    public void drop() {
      socket.abort();
    }
  }

  private static final class Socket implements WebSocket.Listener {

    private final FrameReader reader = new FrameReader();
    private final Listener listener;

    Socket(Listener listener) {
      this.listener = listener;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      listener.active();
      reader.read(data).forEach(listener::received);
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      listener.closed();
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      listener.closed();
    }
  }
}
