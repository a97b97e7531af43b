package io.madang.chat.adapter.stomp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.flow.Flow;
import kotlinx.io.bytestring.ByteString;
import org.hildan.krossbow.stomp.StompClient;
import org.hildan.krossbow.stomp.StompSession;
import org.hildan.krossbow.stomp.config.StompConfig;
import org.hildan.krossbow.stomp.frame.StompFrame;
import org.hildan.krossbow.stomp.headers.StompSubscribeHeadersKt;
import org.hildan.krossbow.websocket.jdk.Jdk11WebSocketClient;
import org.jspecify.annotations.Nullable;

/** krossbow, the STOMP client of Kotlin programs, used from Java. */
final class KrossbowClient implements AutoCloseable {

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final StompSession session;
  private volatile @Nullable Throwable failure;

  private KrossbowClient(StompSession session) {
    this.session = session;
  }

  @SuppressWarnings("unchecked")
  static KrossbowClient connect(URI socket, String token) {
    StompClient client = new StompClient(new Jdk11WebSocketClient(), new StompConfig());
    Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
    return new KrossbowClient(
        (StompSession)
            await(done ->
                client.connect(
                    socket.toString(),
                    null,
                    null,
                    socket.getHost(),
                    headers,
                    EmptyCoroutineContext.INSTANCE,
                    (Continuation<? super StompSession>) (Continuation<?>) done)));
  }

  /** Collects the bodies of what comes after an event. */
  @SuppressWarnings("unchecked")
  void subscribe(String destination, long lastSeq) {
    var headers =
        StompSubscribeHeadersKt.StompSubscribeHeaders(
            destination,
            more -> {
              more.set("last-seq", String.valueOf(lastSeq));
              return Unit.INSTANCE;
            });
    Flow<StompFrame.Message> messages =
        (Flow<StompFrame.Message>)
            await(done ->
                session.subscribe(
                    headers,
                    (Continuation<? super Flow<StompFrame.Message>>) (Continuation<?>) done));
    var unused =
        CompletableFuture.runAsync(() -> collect(messages), task -> Thread.ofVirtual().start(task))
            .whenComplete((nothing, broken) -> failure = broken);
  }

  List<String> bodies() {
    return List.copyOf(bodies);
  }

  /** Why nothing more comes; null if something may. */
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void close() {
    var unused =
        await(done -> session.disconnect((Continuation<? super Unit>) (Continuation<?>) done));
  }

  @SuppressWarnings("unchecked")
  private void collect(Flow<StompFrame.Message> messages) {
    var unused =
        await(done ->
            messages.collect(
                (message, next) -> {
                  ByteString bytes = message.getBody().getBytes();
                  bodies.add(
                      new String(bytes.toByteArray(0, bytes.getSize()), StandardCharsets.UTF_8));
                  return Unit.INSTANCE;
                },
                (Continuation<? super Unit>) (Continuation<?>) done));
  }

  /** Runs what suspends in Kotlin, and waits for it. */
  private static Object await(Function<Continuation<?>, Object> suspending) {
    try {
      return BuildersKt.runBlocking(
          EmptyCoroutineContext.INSTANCE, (scope, done) -> suspending.apply(done));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
