package io.madang.chat.adapter.stomp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
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
   * Beyond this many frames that cannot be refused (receipts, heart-beats) the client is not
   * reading at all.
   */
  private static final int HOPELESS_FRAMES = 8_192;

  private static final System.Logger LOGGER = System.getLogger(OutboundSession.class.getName());

  private final Executor writers;
  private final int maxFrames;
  private final int maxBytes;
  private final Queue<byte[]> queue = new ArrayDeque<>();
  private final List<Runnable> refused = new ArrayList<>();
  private int queuedBytes;
  private boolean writing;
  private @Nullable CloseStatus closing;

  OutboundSession(WebSocketSession delegate, Executor writers, StompSettings settings) {
    super(delegate);
    this.writers = writers;
    this.maxFrames = settings.queuedFrames();
    this.maxBytes = settings.queuedBytes();
  }

  /**
   * Queues a frame that can be had again from the log; false if there is no place, and then calls
   * back once.
   */
  boolean offer(byte[] frame, Runnable whenFree) {
    synchronized (queue) {
      if (queue.size() >= maxFrames || queuedBytes + frame.length > maxBytes) {
        refused.add(whenFree);
        return false;
      }
      enqueue(frame);
    }
    return true;
  }

  /** Queues a frame that exists only once, such as a receipt. */
  void send(byte[] frame) {
    synchronized (queue) {
      if (queue.size() < HOPELESS_FRAMES) {
        enqueue(frame);
        return;
      }
    }
    close(CloseStatus.SESSION_NOT_RELIABLE);
  }

  @Override
  public void sendMessage(WebSocketMessage<?> message) throws IOException {
    if (message instanceof TextMessage text) {
      send(text.asBytes());
    } else {
      getDelegate().sendMessage(message);
    }
  }

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
        getDelegate().sendMessage(new TextMessage(batch));
        callBack();
        batch = nextBatch();
      }
      stopWriting();
    } catch (IOException | RuntimeException gone) {
      abandon();
    }
  }

  /** Whole frames only, as many as make one write; empty if there is nothing to write. */
  private byte[] nextBatch() {
    synchronized (queue) {
      byte[] first = queue.poll();
      if (first == null) {
        return new byte[0];
      }
      queuedBytes -= first.length;
      byte[] next = queue.peek();
      return next == null || first.length + next.length > WRITE_SIZE ? first : gather(first);
    }
  }

  private byte[] gather(byte[] first) {
    ByteArrayOutputStream batch = new ByteArrayOutputStream(WRITE_SIZE);
    batch.writeBytes(first);
    byte[] next = queue.peek();
    while (next != null && batch.size() + next.length <= WRITE_SIZE) {
      batch.writeBytes(next);
      queuedBytes -= next.length;
      queue.remove();
      next = queue.peek();
    }
    return batch.toByteArray();
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
      boolean more = !queue.isEmpty();
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
      queue.clear();
      refused.clear();
      queuedBytes = 0;
    }
    try {
      getDelegate().close(CloseStatus.SESSION_NOT_RELIABLE);
    } catch (IOException | RuntimeException closedAlready) {
      LOGGER.log(System.Logger.Level.DEBUG, "A lost session was closed already");
    }
  }
}
