package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.Venue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client that repeatedly resumes a room after missing a fixed number of messages. Not
 * thread-safe.
 */
final class Resumption implements WebSocket.Listener {

  private static final long PATIENCE_SECONDS = 10;

  private final long room;
  private final int missed;
  private final StringBuilder frame = new StringBuilder();
  private final WebSocket socket;
  private volatile CompletableFuture<String> answer = new CompletableFuture<>();
  private final AtomicInteger received = new AtomicInteger();
  private final long head;

  Resumption(Venue.Seat seat, long room, int missed) throws Exception {
    this.room = room;
    this.missed = missed;
    URI address = URI.create("ws://127.0.0.1:" + seat.server().getPort() + "/ws");
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("v12.stomp")
            .buildAsync(address, this)
            .join();
    ask("CONNECT\naccept-version:1.2\nhost:localhost\nAuthorization:Bearer " + seat.token());
    this.head = header(subscribe(""), "head-seq");
    leave();
  }

  /** The nanoseconds to subscribe and to receive what was missed. */
  long time() throws Exception {
    long from = System.nanoTime();
    String receipt = subscribe("\nlast-seq:" + (head - missed));
    long nanos = System.nanoTime() - from;
    if (received.get() != missed || !receipt.contains("resume:complete")) {
      throw new IllegalStateException("Received " + received + " messages and " + receipt);
    }
    leave();
    return nanos;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    frame.append(data);
    if (last) {
      Stream.of(frame.toString().split("\0", -1)).map(String::stripLeading).forEach(this::take);
      frame.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** Handles one of the frames in a WebSocket message. */
  private void take(String one) {
    if (one.startsWith("MESSAGE")) {
      received.incrementAndGet();
    } else if (!one.isEmpty()) {
      answer.complete(one);
    }
  }

  private String subscribe(String more) throws Exception {
    received.set(0);
    return ask("SUBSCRIBE\nid:s\nreceipt:r\ndestination:/topic/" + room + more);
  }

  private void leave() throws Exception {
    ask("UNSUBSCRIBE\nid:s\nreceipt:u");
  }

  private String ask(String head) throws Exception {
    answer = new CompletableFuture<>();
    socket.sendText(head + "\n\n\0", true).join();
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static long header(String frame, String name) {
    return frame
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
