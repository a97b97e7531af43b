package io.madang.chat.adapter.stomp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * The one way out to a client. Whatever is sent, by the room broker or by Spring, goes through one
 * queue and leaves in that order; what has gathered while the last write ran leaves in one write.
 *
 * <p>The queue is bounded for room traffic: what does not fit is refused, and whoever was refused
 * is called when half of it is free again. Nobody who offers ever waits for the client.
 * Thread-safe.
 */
final class OutboundSession extends WebSocketSessionDecorator {

  /**
   * Small enough for the containers' buffers, large enough that the price of a write is shared by
   * many frames.
   */
  private static final int WRITE_SIZE = 16 * 1024;

  /**
   * Beyond this much that cannot be refused (receipts, heart-beats) the client is not reading at
   * all.
   */
  private static final int HOPELESS_FRAMES = 8_192;

  private static final byte[] NOTHING = new byte[0];

  private static final int HOPELESS_BYTES = 4 * 1024 * 1024;

  private static final System.Logger LOGGER = System.getLogger(OutboundSession.class.getName());

  private final String id = UUID.randomUUID().toString();
  private final WebSocketSession socket;
  private final Executor writers;
  private final int maxFrames;
  private final int maxBytes;
  private final Queue<byte[]> queue = new ArrayDeque<>();
  private final Set<Runnable> refused = new LinkedHashSet<>();
  private int queuedBytes;
  private boolean writing;
  private boolean pingDue;
  private @Nullable CloseStatus closing;

  OutboundSession(WebSocketSession delegate, Executor writers, StompSettings settings) {
    super(delegate);
    this.socket = RawSockets.under(delegate);
    this.writers = writers;
    this.maxFrames = settings.queuedFrames();
    this.maxBytes = settings.queuedBytes();
  }

  /**
   * An id that nobody chose: SockJS clients choose theirs, and an id such as {@code *} would become
   * part of a destination and match those of others.
   */
  @Override
  public String getId() {
    return id;
  }

  /**
   * Queues a frame that can be had again from the log; false if there is no place, and then calls
   * back once.
   */
  boolean offer(byte[] frame, Runnable whenFree) {
    synchronized (queue) {
      if (isFullFor(frame)) {
        refused.add(whenFree);
        return false;
      }
      enqueue(frame);
    }
    return true;
  }

  /** Whoever was refused does not want to be called any more. */
  void withdraw(Runnable whenFree) {
    synchronized (queue) {
      refused.remove(whenFree);
    }
  }

  /** Queues a frame that is worth nothing later, if there is place. */
  void offerOrDrop(byte[] frame) {
    synchronized (queue) {
      if (!isFullFor(frame)) {
        enqueue(frame);
      }
    }
  }

  /** Queues a frame that exists only once, such as a receipt. */
  void send(byte[] frame) {
    synchronized (queue) {
      if (queue.size() < HOPELESS_FRAMES && queuedBytes < HOPELESS_BYTES) {
        enqueue(frame);
        return;
      }
      forgetQueued();
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  /** Asks for a sign of life, which a WebSocket client gives by itself. */
  void ping() {
    synchronized (queue) {
      if (closing == null) {
        pingDue = true;
        startWriting();
      }
    }
  }

  /** Nothing that is sent from now on will leave. */
  boolean isClosing() {
    synchronized (queue) {
      return closing != null;
    }
  }

  @Override
  public void sendMessage(WebSocketMessage<?> message) throws IOException {
    if (message instanceof TextMessage text) {
      send(text.asBytes());
    } else {
      getDelegate().sendMessage(message);
    }
  }

  /**
   * Spring would like a buffer for the largest message at every socket; messages come in parts
   * instead.
   */
  @Override
  public void setTextMessageSizeLimit(int limit) {}

  @Override
  public void close() {
    close(CloseStatus.NORMAL);
  }

  /** Closes after what is queued has left. */
  @Override
  public void close(CloseStatus status) {
    synchronized (queue) {
      if (closing == null) {
        closing = status;
        startWriting();
      }
    }
  }

  /** An empty queue has place for any one frame, or a frame beyond the bound could never leave. */
  private boolean isFullFor(byte[] frame) {
    return !queue.isEmpty() && (queue.size() >= maxFrames || queuedBytes + frame.length > maxBytes);
  }

  private void forgetQueued() {
    queue.clear();
    refused.clear();
    queuedBytes = 0;
  }

  private void enqueue(byte[] frame) {
    if (closing == null) {
      queue.add(frame);
      queuedBytes += frame.length;
      startWriting();
    }
  }

  private void startWriting() {
    if (!writing) {
      writing = true;
      writers.execute(this::write);
    }
  }

  private void write() {
    try {
      byte[] batch = nextBatch();
      while (batch.length > 0) {
        EncodedText.send(getDelegate(), batch);
        callBack();
        batch = nextBatch();
      }
      if (takePing()) {
        socket.sendMessage(new PingMessage());
      }
      stopWriting();
    } catch (IOException | RuntimeException gone) {
      abandon();
    }
  }

  /** Whole frames only, as many as make one write; empty if there is nothing to write. */
  private byte[] nextBatch() {
    synchronized (queue) {
      int length = nextLength();
      byte[] first = queue.peek();
      queuedBytes -= length;
      if (first == null || first.length == length) {
        return queue.isEmpty() ? NOTHING : queue.remove();
      }
      return gather(new byte[length]);
    }
  }

  private int nextLength() {
    int length = 0;
    for (byte[] frame : queue) {
      if (length > 0 && length + frame.length > WRITE_SIZE) {
        return length;
      }
      length += frame.length;
    }
    return length;
  }

  private byte[] gather(byte[] batch) {
    int filled = 0;
    while (filled < batch.length) {
      byte[] frame = queue.remove();
      System.arraycopy(frame, 0, batch, filled, frame.length);
      filled += frame.length;
    }
    return batch;
  }

  private boolean takePing() {
    synchronized (queue) {
      boolean due = pingDue;
      pingDue = false;
      return due;
    }
  }

  private void callBack() {
    List<Runnable> waiting;
    synchronized (queue) {
      if (refused.isEmpty() || queue.size() > maxFrames / 2 || queuedBytes > maxBytes / 2) {
        return;
      }
      waiting = List.copyOf(refused);
      refused.clear();
    }
    waiting.forEach(Runnable::run);
  }

  /**
   * A frame that came since the last look is written yet; who closes stays the writer, so that
   * nobody writes after.
   */
  private void stopWriting() throws IOException {
    CloseStatus asked;
    synchronized (queue) {
      boolean more = !queue.isEmpty() || pingDue;
      asked = more ? null : closing;
      writing = more || asked != null;
      if (more) {
        writers.execute(this::write);
      }
    }
    if (asked != null) {
      getDelegate().close(asked);
    }
  }

  /** The client is gone: what is queued is not wanted any more, and nothing more will be. */
  private void abandon() {
    synchronized (queue) {
      closing = CloseStatus.SESSION_NOT_RELIABLE;
      writing = true;
      forgetQueued();
    }
    try {
      getDelegate().close(CloseStatus.SESSION_NOT_RELIABLE);
    } catch (IOException | RuntimeException closedAlready) {
      LOGGER.log(System.Logger.Level.DEBUG, "A lost session was closed already");
    }
  }
}
