package io.madang.chat.adapter.stomp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
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

  private static final System.Logger LOGGER = System.getLogger(OutboundSession.class.getName());

  private final String id = UUID.randomUUID().toString();
  private final WebSocketSession socket;
  private final Writers writers;
  private final Outlet outlet;
  private final Executor threads;
  private final FrameQueue queue;
  private final Set<Runnable> refused = new LinkedHashSet<>();
  private boolean writing;
  private boolean pingDue;
  private @Nullable CloseStatus closing;

  OutboundSession(WebSocketSession delegate, Writers writers, StompSettings settings) {
    this(
        delegate,
        RawSockets.outlet(delegate, writers.patient(), settings.silenceLimit()),
        writers,
        settings);
  }

  OutboundSession(
      WebSocketSession delegate, Outlet outlet, Writers writers, StompSettings settings) {
    super(delegate);
    this.socket = RawSockets.under(delegate);
    this.outlet = outlet;
    this.writers = writers;
    this.threads = outlet.waits() ? writers.patient() : writers.quick();
    this.queue = new FrameQueue(settings.queuedFrames(), settings.queuedBytes());
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
      if (queue.isFullFor(frame)) {
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
      if (!queue.isFullFor(frame)) {
        enqueue(frame);
      }
    }
  }

  /** Queues a frame that exists only once, such as a receipt. */
  void send(byte[] frame) {
    synchronized (queue) {
      if (!queue.isHopeless()) {
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

  private void forgetQueued() {
    queue.clear();
    refused.clear();
  }

  private void enqueue(byte[] frame) {
    if (closing == null) {
      queue.add(frame);
      startWriting();
    }
  }

  private void startWriting() {
    if (!writing) {
      writing = true;
      threads.execute(this::write);
    }
  }

  /** Writes until nothing is left, or until the client has to read before more can leave. */
  private void write() {
    try {
      ByteBuffer batch = nextBatch();
      while (batch != null) {
        ByteBuffer leaving = batch;
        if (!outlet.write(batch, failure -> goOn(leaving, failure))) {
          return;
        }
        hasLeft(batch);
        batch = nextBatch();
      }
      stopWriting();
    } catch (IOException | RuntimeException gone) {
      writers.patient().execute(this::abandon);
    }
  }

  private void goOn(ByteBuffer batch, @Nullable Throwable failure) {
    if (failure == null) {
      hasLeft(batch);
      threads.execute(this::write);
    } else {
      writers.patient().execute(this::abandon);
    }
  }

  private @Nullable ByteBuffer nextBatch() {
    synchronized (queue) {
      return queue.isEmpty() ? null : queue.gather(writers.buffers());
    }
  }

  private void hasLeft(ByteBuffer batch) {
    writers.buffers().giveBack(batch);
    List<Runnable> waiting;
    synchronized (queue) {
      if (refused.isEmpty() || !queue.isHalfFree()) {
        return;
      }
      waiting = List.copyOf(refused);
      refused.clear();
    }
    waiting.forEach(Runnable::run);
  }

  /**
   * A frame that came since the last look is written yet; who pings or closes stays the writer, so
   * that nobody writes meanwhile or after.
   */
  private void stopWriting() {
    synchronized (queue) {
      if (!queue.isEmpty()) {
        threads.execute(this::write);
      } else if (pingDue) {
        pingDue = false;
        writers.patient().execute(this::writePing);
      } else if (closing != null) {
        CloseStatus asked = closing;
        writers.patient().execute(() -> closeSocket(asked));
      } else {
        writing = false;
      }
    }
  }

  private void writePing() {
    try {
      socket.sendMessage(new PingMessage());
      threads.execute(this::write);
    } catch (IOException | RuntimeException gone) {
      abandon();
    }
  }

  /** The client is gone: what is queued is not wanted any more, and nothing more will be. */
  private void abandon() {
    synchronized (queue) {
      closing = CloseStatus.SESSION_NOT_RELIABLE;
      writing = true;
      forgetQueued();
    }
    closeSocket(CloseStatus.SESSION_NOT_RELIABLE);
  }

  private void closeSocket(CloseStatus status) {
    try {
      getDelegate().close(status);
    } catch (IOException | RuntimeException closedAlready) {
      LOGGER.log(System.Logger.Level.DEBUG, "A lost session was closed already");
    }
  }
}
