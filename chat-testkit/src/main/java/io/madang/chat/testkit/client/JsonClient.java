package io.madang.chat.testkit.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * A client of {@code madang.v1.json} that keeps every message it receives, in order.
 *
 * <p>It does nothing by itself. Waiting is bounded and fails with a list of what was received
 * instead. Thread-safe.
 */
public final class JsonClient implements AutoCloseable {

  /** The name of the subprotocol. */
  public static final String SUBPROTOCOL = "madang.v1.json";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Incoming incoming = new Incoming();
  private final AtomicLong asked = new AtomicLong();
  private final Lock sending = new ReentrantLock();
  private final WebSocket socket;

  private JsonClient(WebSocket.Builder builder, URI uri) {
    socket = builder.connectTimeout(PATIENCE).buildAsync(uri, incoming).join();
  }

  /** Opens a socket with the subprotocol, and says nothing. */
  public static JsonClient open(URI uri) {
    return new JsonClient(builder().subprotocols(SUBPROTOCOL), uri);
  }

  /** Opens a socket without a subprotocol, and says nothing. */
  public static JsonClient plain(URI uri) {
    return new JsonClient(builder(), uri);
  }

  /** Opens a socket with the subprotocol, and a token in the header of the handshake. */
  public static JsonClient withHeader(URI uri, String token) {
    return new JsonClient(
        builder().subprotocols(SUBPROTOCOL).header("Authorization", "Bearer " + token), uri);
  }

  /** Opens a socket and says hello with a token. */
  public static JsonClient connected(URI uri, String token) {
    JsonClient client = open(uri);
    client.send(Map.of("type", "hello", "token", token));
    client.await("welcome");
    return client;
  }

  private static WebSocket.Builder builder() {
    return ChatHttp.CLIENT.newWebSocketBuilder();
  }

  /** The subprotocol that the server has agreed on; empty if there is none. */
  public String subprotocol() {
    return socket.getSubprotocol();
  }

  public void send(Map<String, ?> message) {
    sendText(JSON.writeValueAsString(message));
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

  /** Sends the text as one message in these pieces. */
  public void sendPieces(String... pieces) {
    sending.lock();
    try {
      for (int i = 0; i < pieces.length; i++) {
        socket.sendText(pieces[i], i == pieces.length - 1).join();
      }
    } finally {
      sending.unlock();
    }
  }

  public void sendBinary(byte[] message) {
    sending.lock();
    try {
      socket.sendBinary(ByteBuffer.wrap(message), true).join();
    } finally {
      sending.unlock();
    }
  }

  /** Sends a request with a new id and waits for the answer. */
  public JsonNode ask(Map<String, ?> request) {
    long id = asked.incrementAndGet();
    Map<String, Object> named = new LinkedHashMap<>(request);
    named.put("id", id);
    send(named);
    return await("the answer to " + id, message -> message.path("id").asLong(0) == id);
  }

  /** Waits for the first message of this type, including one that has already arrived. */
  public JsonNode await(String type) {
    return await(type, message -> message.path("type").asString().equals(type));
  }

  /** Waits for the first matching message, including one that has already arrived. */
  public JsonNode await(String what, Predicate<JsonNode> fitting) {
    waitFor(what, () -> find(fitting).isPresent());
    return find(fitting).orElseThrow();
  }

  /** All that was received. */
  public List<JsonNode> messages() {
    return List.copyOf(incoming.messages);
  }

  /** Waits until the server has closed the socket, and returns the close code. */
  public int awaitClosed() {
    waitFor("the end", () -> !isOpen());
    return incoming.code().orElseThrow();
  }

  /** The reason that the server gave when it closed the socket; empty if it gave none. */
  public String closeReason() {
    return incoming.reason;
  }

  public boolean isOpen() {
    return incoming.code().isEmpty();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private Optional<JsonNode> find(Predicate<JsonNode> fitting) {
    return incoming.messages.stream().filter(fitting).findFirst();
  }

  private void waitFor(String what, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(
          "Waited for "
              + what
              + ", but came "
              + incoming.messages
              + (isOpen() ? "" : " and then the end"),
          late);
    }
  }

  /** Each message is one JSON value, as a page would read it; what is none is kept as text. */
  private static final class Incoming implements WebSocket.Listener {

    private static final int NO_CLOSE_FRAME = 1006;

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    private volatile String reason = "";
    private volatile int code;

    OptionalInt code() {
      return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      begun.append(data);
      if (last) {
        messages.add(read(begun.toString()));
        begun.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private static JsonNode read(String text) {
      try {
        return JSON.readTree(text);
      } catch (JacksonException notJson) {
        return StringNode.valueOf(text);
      }
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
