package io.madang.chat.testkit.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A STOMP client over a plain WebSocket that keeps every frame it receives, in order.
 *
 * <p>It does nothing by itself: no heart-beats, no reconnecting, no acknowledgements. Waiting is
 * bounded and fails with a list of what was received instead. Thread-safe.
 */
public final class StompClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(5);

  private final Incoming incoming = new Incoming();
  private final AtomicInteger receipts = new AtomicInteger();
  private final Lock sending = new ReentrantLock();
  private final WebSocket socket;

  private StompClient(URI uri, String... headers) {
    WebSocket.Builder builder =
        ChatHttp.CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE).subprotocols("v12.stomp");
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket = builder.buildAsync(uri, incoming).join();
  }

  /**
   * Opens a socket, with request headers as name, value, name, value, …; fails if the server
   * refuses.
   */
  public static StompClient open(URI uri, String... headers) {
    return new StompClient(uri, headers);
  }

  /** Opens a socket and connects with a token. */
  public static StompClient connected(URI uri, String token) {
    StompClient client = open(uri);
    client.send(connectFrame("CONNECT", token));
    client.await("CONNECTED");
    return client;
  }

  /** A CONNECT or STOMP frame with a token. */
  public static StompFrame connectFrame(String command, String token) {
    return StompFrame.of(command)
        .with("accept-version", "1.2")
        .with("heart-beat", "0,0")
        .with("Authorization", "Bearer " + token);
  }

  public void send(StompFrame frame) {
    sendText(frame.encoded());
  }

  /** Sends the text as it is. */
  public void sendText(String text) {
    sending.lock();
    try {
      socket.sendText(text, true).join();
    } finally {
      sending.unlock();
    }
  }

  /** Sends the text unless the server has closed, which it may do at any moment; true if sent. */
  public boolean sendIfOpen(String text) {
    try {
      sendText(text);
      return true;
    } catch (CompletionException closed) {
      return false;
    }
  }

  /** Sends a frame with a unique receipt id and waits for the answer: a RECEIPT or a refusal. */
  public StompFrame ask(StompFrame frame) {
    String receipt = "r-" + receipts.incrementAndGet();
    send(frame.with("receipt", receipt));
    return await(
        "the answer to " + receipt,
        answer ->
            answer.has("receipt-id", receipt)
                || answer.body().contains("\"receiptId\":\"" + receipt + "\""));
  }

  /** Subscribes to the session's replies. */
  public void listenToReplies() {
    ask(
        StompFrame.of("SUBSCRIBE")
            .with("id", "replies")
            .with("destination", "/user/queue/replies"));
  }

  public StompFrame subscribe(String id, String destination) {
    return ask(StompFrame.of("SUBSCRIBE").with("id", id).with("destination", destination));
  }

  /** Waits for the first frame with this command, including one that has already arrived. */
  public StompFrame await(String command) {
    return await(command, frame -> frame.command().equals(command));
  }

  /** Waits for the first matching frame, including one that has already arrived. */
  public StompFrame await(String what, Predicate<StompFrame> fitting) {
    waitFor(what, () -> find(fitting).isPresent());
    return find(fitting).orElseThrow();
  }

  /**
   * Waits until a subscription has received this many messages, and returns all it has received.
   */
  public List<StompFrame> awaitMessages(String subscription, int count) {
    waitFor(count + " messages for " + subscription, () -> messages(subscription).size() >= count);
    return messages(subscription);
  }

  public List<StompFrame> messages(String subscription) {
    return incoming.frames.stream()
        .filter(
            frame -> frame.command().equals("MESSAGE") && frame.has("subscription", subscription))
        .toList();
  }

  public List<StompFrame> frames() {
    return List.copyOf(incoming.frames);
  }

  /** Waits until the server has closed the socket, and returns the close code. */
  public int awaitClosed() {
    waitFor("the end", () -> !isOpen());
    return incoming.code().orElseThrow();
  }

  /**
   * The reason that the server gave when it closed the socket; empty if it gave none, or has not
   * closed it.
   */
  public String closeReason() {
    return incoming.reason;
  }

  public boolean isOpen() {
    return incoming.code().isEmpty();
  }

  /** Drops the connection without closing it properly. */
  public void drop() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private Optional<StompFrame> find(Predicate<StompFrame> fitting) {
    return incoming.frames.stream().filter(fitting).findFirst();
  }

  private void waitFor(String what, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("Waited for " + what + ", but came " + summary(), late);
    }
  }

  private String summary() {
    return incoming.frames.stream()
            .map(frame -> frame.command() + frame.headers() + frame.body())
            .toList()
        + (isOpen() ? "" : " and then the end");
  }

  /** Assembles what the socket delivers. */
  private static final class Incoming implements WebSocket.Listener {

    private static final int NO_CLOSE_FRAME = 1006;

    private final List<StompFrame> frames = new CopyOnWriteArrayList<>();
    private final FrameReader reader = new FrameReader();
    private volatile String reason = "";
    private volatile int code;

    OptionalInt code() {
      return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      frames.addAll(reader.read(data));
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
      this.reason = reason;
      code = statusCode;
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      code = NO_CLOSE_FRAME;
    }
  }
}
