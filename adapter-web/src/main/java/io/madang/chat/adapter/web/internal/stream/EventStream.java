package io.madang.chat.adapter.web.internal.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open response, written without blocking: no thread waits for the client. Thread-safe.
 *
 * <p>Whoever adds a frame also writes it if the socket has space and nobody else is writing;
 * otherwise the container does so when there is space.
 */
final class EventStream implements WriteListener {

  private static final System.Logger LOGGER = System.getLogger(EventStream.class.getName());

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final FrameBuffer waiting = new FrameBuffer();
  private final AtomicInteger signals = new AtomicInteger();
  private final AtomicBoolean completed = new AtomicBoolean();
  private volatile boolean possible;
  private volatile boolean ending;
  private volatile boolean starved;
  private volatile boolean moved = true;
  private volatile Runnable whenEmpty = () -> {};
  private boolean unflushed;

  EventStream(AsyncContext context, ServletOutputStream out) {
    this.context = context;
    this.out = out;
  }

  /** The action runs when there is space again after a frame was refused. */
  void whenEmpty(Runnable action) {
    whenEmpty = action;
  }

  /** False if there is no space for the frame now. */
  boolean offer(byte[] frame) {
    boolean fits = waiting.offer(frame);
    if (!fits) {
      starved = true;
    }
    write();
    return fits;
  }

  /** Adds a short frame that must not be lost. */
  void add(byte[] frame) {
    waiting.add(frame);
    write();
  }

  /**
   * Adds a comment, so that both ends notice if the other is gone; false if the client is stuck.
   */
  boolean keepAlive() {
    if (!waiting.isEmpty() && !moved) {
      return false;
    }
    moved = false;
    if (waiting.isEmpty()) {
      add(StreamFrames.COMMENT);
    }
    return true;
  }

  /** Completes the response once everything is written. */
  void end() {
    ending = true;
    write();
  }

  /** Completes the response now. */
  void abort() {
    if (completed.compareAndSet(false, true)) {
      try {
        context.complete();
      } catch (IllegalStateException over) {
        LOGGER.log(System.Logger.Level.DEBUG, "The container has completed the response already");
      }
    }
  }

  @Override
  public void onWritePossible() {
    possible = true;
    write();
  }

  @Override
  public void onError(Throwable failure) {
    abort();
  }

  private void write() {
    if (!possible || signals.getAndIncrement() != 0) {
      return;
    }
    int answered;
    do {
      answered = signals.get();
      writeSome();
    } while (signals.addAndGet(-answered) != 0);
  }

  private void writeSome() {
    try {
      while (!completed.get() && out.isReady() && writeNext()) {
        moved = true;
      }
    } catch (IOException | IllegalStateException gone) {
      LOGGER.log(System.Logger.Level.DEBUG, "A client has left its stream");
      abort();
    }
  }

  /** False if there is nothing more to do. */
  private boolean writeNext() throws IOException {
    byte[] frame = waiting.poll();
    if (frame != null) {
      out.write(frame);
      unflushed = true;
      return true;
    }
    if (unflushed) {
      unflushed = false;
      out.flush();
      return true;
    }
    if (starved) {
      starved = false;
      whenEmpty.run();
    } else if (ending) {
      abort();
    }
    return false;
  }
}
