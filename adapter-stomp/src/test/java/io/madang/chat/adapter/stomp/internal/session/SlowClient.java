package io.madang.chat.adapter.stomp.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.kit.websocket.socket.WriterThreads;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A client that reads when it is told to, and writes down what it has read. */
public final class SlowClient {

  private final Queue<Runnable> unread = new ArrayDeque<>();
  private final List<String> messages = new ArrayList<>();
  private final List<CloseStatus> closes = new ArrayList<>();
  private final WebSocketSession socket =
      (WebSocketSession)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {WebSocketSession.class},
              (proxy, method, arguments) -> call(method.getName(), arguments));

  /** The queue to it, with place for so much. */
  public OutboundQueue queue(int frames, int bytes) {
    WriterThreads threads = WriterThreads.of(unread::add, unread::add);
    return new OutboundQueue(socket, threads, Duration.ofSeconds(30), frames, bytes);
  }

  /** Reads until there is nothing more. */
  public void read() {
    for (Runnable next = unread.poll(); next != null; next = unread.poll()) {
      next.run();
    }
  }

  public List<String> messages() {
    return List.copyOf(messages);
  }

  public List<CloseStatus> closes() {
    return List.copyOf(closes);
  }

  private @Nullable Object call(String method, Object[] arguments) {
    switch (method) {
      case "sendMessage" -> messages.add(new String(((TextMessage) arguments[0]).asBytes(), UTF_8));
      case "close" -> closes.add((CloseStatus) arguments[0]);
      default -> {}
    }
    return method.equals("getAttributes") ? new HashMap<>() : null;
  }
}
