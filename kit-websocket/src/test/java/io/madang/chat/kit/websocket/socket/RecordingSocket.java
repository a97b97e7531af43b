package io.madang.chat.kit.websocket.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A socket that writes down what is written to it, complains of two writers at once and of writing
 * after the end, and breaks when told to. May be used by threads.
 */
public final class RecordingSocket implements WebSocketSession {

  private final List<String> writes = new ArrayList<>();
  private final List<CloseStatus> closes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private boolean busy;
  private boolean broken;

  /** The queue to this socket, with place for so much, which is written when the executor does. */
  public OutboundQueue queue(Executor executor, int frames, int bytes) {
    WriterThreads threads = new WriterThreads(executor, executor, new BufferPool());
    FrameQueue queue = new FrameQueue(frames, bytes);
    return new OutboundQueue(this, new BlockingSocketWriter(this), threads, queue);
  }

  /** From now on nothing can be written. */
  synchronized void breakDown() {
    broken = true;
  }

  public synchronized List<String> writes() {
    return List.copyOf(writes);
  }

  public synchronized List<CloseStatus> closes() {
    return List.copyOf(closes);
  }

  /** What the server did wrong. */
  public synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void sendMessage(WebSocketMessage<?> message) throws IOException {
    begin(new String(((TextMessage) message).asBytes(), UTF_8));
    LockSupport.parkNanos(1_000);
    end();
  }

  private synchronized void begin(String text) throws IOException {
    if (busy) {
      faults.add("two writers at once");
    }
    if (!closes.isEmpty()) {
      faults.add("written after the end");
    }
    if (broken) {
      throw new IOException("broken");
    }
    busy = true;
    writes.add(text);
  }

  private synchronized void end() {
    busy = false;
  }

  @Override
  public synchronized void close(CloseStatus status) {
    closes.add(status);
  }

  @Override
  public void close() {
    close(CloseStatus.NORMAL);
  }

  @Override
  public synchronized boolean isOpen() {
    return closes.isEmpty();
  }

  @Override
  public String getId() {
    return "chosen";
  }

  @Override
  public @Nullable URI getUri() {
    return null;
  }

  @Override
  public HttpHeaders getHandshakeHeaders() {
    return new HttpHeaders();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return new HashMap<>();
  }

  @Override
  public @Nullable Principal getPrincipal() {
    return null;
  }

  @Override
  public @Nullable InetSocketAddress getLocalAddress() {
    return null;
  }

  @Override
  public @Nullable InetSocketAddress getRemoteAddress() {
    return null;
  }

  @Override
  public @Nullable String getAcceptedProtocol() {
    return null;
  }

  @Override
  public void setTextMessageSizeLimit(int limit) {}

  @Override
  public int getTextMessageSizeLimit() {
    return 0;
  }

  @Override
  public void setBinaryMessageSizeLimit(int limit) {}

  @Override
  public int getBinaryMessageSizeLimit() {
    return 0;
  }

  @Override
  public List<WebSocketExtension> getExtensions() {
    return List.of();
  }
}
