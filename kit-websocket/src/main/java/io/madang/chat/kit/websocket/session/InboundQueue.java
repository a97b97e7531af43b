package io.madang.chat.kit.websocket.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets the requests of one session take effect one after the other, in the order in which they
 * came.
 *
 * <p>Most take effect as soon as they are handled, in the thread that brings them, and wait for
 * nothing. But a message must reach the followings that were requested before it, and a following
 * must start after the messages that were sent before it, while both depend on the store. Where
 * that matters, the later request is held, and all requests behind it; how much is held is bounded.
 * Thread-safe.
 *
 * @param <R> a request
 */
public final class InboundQueue<R> {

  private final Kind<R> kind;
  private final int mostRequests;
  private final int mostBytes;
  private final int mostSends;
  private final Executor later;
  private final Consumer<R> handler;
  private final Runnable whenIdle;
  private final Queue<R> held = new ArrayDeque<>(1);
  private int heldBytes;
  private int sends;
  private int unsettled;
  private int unanswered;
  private boolean busy;
  private boolean closed;

  /**
   * What is to be known about requests.
   *
   * @param turn when one takes effect
   * @param size its size in bytes
   */
  public record Kind<R>(Function<R, Turn> turn, ToIntFunction<R> size) {}

  /** Requests that were held are handled by the executor. */
  public InboundQueue(
      Kind<R> kind, SessionLimits limits, Executor later, Consumer<R> handler, Runnable whenIdle) {
    this.kind = kind;
    this.mostRequests = limits.sendsInFlight();
    this.mostBytes = limits.queuedBytes();
    this.mostSends = limits.sendsInFlight();
    this.later = later;
    this.handler = handler;
    this.whenIdle = whenIdle;
  }

  /** Handles the request when it is its turn; false if there is no space to queue it. */
  public boolean put(R request) {
    Turn turn = kind.turn().apply(request);
    synchronized (this) {
      if (closed || (turn != Turn.LAST && isFull())) {
        return closed;
      }
      held.add(request);
      heldBytes += kind.size().applyAsInt(request);
      if (busy || !isDue(turn)) {
        return true;
      }
      busy = true;
    }
    handleDue();
    return true;
  }

  /** A message is on its way to the store; false if there are too many. */
  public synchronized boolean beginSend() {
    if (sends >= mostSends) {
      return false;
    }
    sends++;
    return true;
  }

  /** The answer to a message is on its way. */
  public void endSend() {
    synchronized (this) {
      sends--;
    }
    goOn();
  }

  /** A following is being started. */
  public synchronized void beginFollow() {
    unsettled++;
    unanswered++;
  }

  /** Something is being done whose answer comes later. */
  public synchronized void beginAnswer() {
    unanswered++;
  }

  /** The start of a following is settled, or it has failed. */
  public void settleFollow() {
    synchronized (this) {
      unsettled--;
    }
    goOn();
  }

  /** The answer is on its way. */
  public void endAnswer() {
    synchronized (this) {
      unanswered--;
    }
    goOn();
  }

  /** Whether every request is handled and every message answered. */
  synchronized boolean isIdle() {
    return held.isEmpty() && !busy && sends == 0;
  }

  /** Nothing more takes effect, not even what is held. */
  public synchronized void close() {
    closed = true;
    held.clear();
  }

  private void goOn() {
    synchronized (this) {
      R first = held.peek();
      if (!busy && first != null && isDue(first)) {
        busy = true;
        later.execute(this::handleDue);
      }
    }
    whenIdle.run();
  }

  private void handleDue() {
    R request = next();
    while (request != null) {
      handler.accept(request);
      request = next();
    }
    whenIdle.run();
  }

  private synchronized @Nullable R next() {
    R first = held.peek();
    if (first == null || !isDue(first)) {
      busy = false;
      return null;
    }
    heldBytes -= kind.size().applyAsInt(first);
    return held.remove();
  }

  private boolean isDue(R request) {
    return isDue(kind.turn().apply(request));
  }

  private boolean isDue(Turn turn) {
    return switch (turn) {
      case AT_ONCE -> true;
      case AFTER_FOLLOWS -> unsettled == 0;
      case AFTER_SENDS -> sends == 0;
      case LAST -> sends == 0 && unanswered == 0;
    };
  }

  private boolean isFull() {
    return held.size() >= mostRequests || heldBytes >= mostBytes;
  }
}
