package io.madang.chat.kit.websocket.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The only path to a client. Everything that is sent goes through one queue and is written in that
 * order. Everything pending is written at once, each frame as a separate message unless the client
 * has asked for another {@link Packing}.
 *
 * <p>The queue is bounded for room traffic: what does not fit is refused, and the refused callers
 * are notified when half of it is free again. Offering never waits for the client. Thread-safe.
 */
public final class OutboundQueue {

  private static final System.Logger LOGGER = System.getLogger(OutboundQueue.class.getName());

  private final WebSocketSession session;
  private final WebSocketSession socket;
  private final WriterThreads threads;
  private final SocketWriter writer;
  private final Executor executor;
  private final FrameQueue queue;
  private final Set<Runnable> refused = new LinkedHashSet<>();
  private boolean writing;
  private boolean pingDue;
  private @Nullable CloseStatus closing;
  private Packing packing = Packing.ONE_FRAME;
  private volatile long writtenAt = System.nanoTime();

  /** A write that takes longer than the limit fails, and the session with it. */
  public OutboundQueue(
      WebSocketSession session,
      WriterThreads threads,
      Duration writeLimit,
      int mostFrames,
      int mostBytes) {
    this(
        session,
        RawSockets.writer(session, threads.patient(), writeLimit),
        threads,
        new FrameQueue(mostFrames, mostBytes));
  }

  OutboundQueue(
      WebSocketSession session, SocketWriter writer, WriterThreads threads, FrameQueue queue) {
    this.session = session;
    this.socket = RawSockets.under(session);
    this.writer = writer;
    this.threads = threads;
    this.executor = writer.waits() ? threads.patient() : threads.quick();
    this.queue = queue;
  }

  /** How frames are packed from now on. */
  public void pack(Packing asked) {
    synchronized (queue) {
      packing = asked;
    }
  }

  /**
   * Queues a frame that can be read again from the log; false if there is no space, and then calls
   * back once.
   */
  public boolean offer(Frame frame, Runnable whenFree) {
    synchronized (queue) {
      if (queue.isFullFor(frame)) {
        refused.add(whenFree);
        return false;
      }
      enqueue(frame);
    }
    return true;
  }

  /** Cancels the callback of a refused offer. */
  public void withdraw(Runnable whenFree) {
    synchronized (queue) {
      refused.remove(whenFree);
    }
  }

  /** Queues a frame that is worthless later, if there is space; otherwise drops it. */
  public void offerOrDrop(Frame frame) {
    synchronized (queue) {
      if (!queue.isFullFor(frame)) {
        enqueue(frame);
      }
    }
  }

  /** Queues a frame that exists only once, such as a receipt. */
  public void send(Frame frame) {
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
  public void ping() {
    synchronized (queue) {
      if (closing == null) {
        pingDue = true;
        startWriting();
      }
    }
  }

  /** Nothing that is sent from now on will leave. */
  public boolean isClosing() {
    synchronized (queue) {
      return closing != null;
    }
  }

  /** Shows that we are alive, unless something is on its way that does. */
  public void beat(Frame frame) {
    synchronized (queue) {
      if (!writing) {
        enqueue(frame);
      }
    }
  }

  /** How long nothing has been written to the client, in nanoseconds. */
  public long silence() {
    return System.nanoTime() - writtenAt;
  }

  /** Closes after what is queued has left. */
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

  private void enqueue(Frame frame) {
    if (closing == null) {
      queue.add(frame);
      startWriting();
    }
  }

  private void startWriting() {
    if (!writing) {
      writing = true;
      executor.execute(this::write);
    }
  }

  /** Writes until nothing is left, or until the client has to read before more can leave. */
  private void write() {
    try {
      ByteBuffer batch = nextBatch();
      while (batch != null) {
        ByteBuffer leaving = batch;
        writtenAt = System.nanoTime();
        if (!writer.write(batch, failure -> goOn(leaving, failure))) {
          return;
        }
        hasLeft(batch);
        batch = nextBatch();
      }
      stopWriting();
    } catch (IOException | RuntimeException gone) {
      threads.patient().execute(this::abandon);
    }
  }

  private void goOn(ByteBuffer batch, @Nullable Throwable failure) {
    if (failure == null) {
      hasLeft(batch);
      executor.execute(this::write);
    } else {
      threads.patient().execute(this::abandon);
    }
  }

  private @Nullable ByteBuffer nextBatch() {
    synchronized (queue) {
      return queue.isEmpty() ? null : writer.gather(queue, threads.buffers(), packing);
    }
  }

  private void hasLeft(ByteBuffer batch) {
    threads.buffers().giveBack(batch);
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
        executor.execute(this::write);
      } else if (pingDue) {
        pingDue = false;
        threads.patient().execute(this::writePing);
      } else if (closing != null) {
        CloseStatus asked = closing;
        threads.patient().execute(() -> closeSocket(asked));
      } else {
        writing = false;
      }
    }
  }

  private void writePing() {
    try {
      socket.sendMessage(new PingMessage());
      executor.execute(this::write);
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
      session.close(status);
    } catch (IOException | RuntimeException closedAlready) {
      LOGGER.log(System.Logger.Level.DEBUG, "A lost session was closed already");
    }
  }
}
