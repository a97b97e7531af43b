package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompFrame;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the frames of one session take effect one after the other, in the order in which they came.
 *
 * <p>Most take effect as soon as they are handled, in the thread that brings them, and wait for
 * nothing. But a SEND must reach the subscriptions that were requested before it, and a
 * subscription must start after the messages that were sent before it, while both depend on the
 * store. Where that matters, the later frame is held, and all frames behind it; how much is held is
 * bounded. Thread-safe.
 */
public final class InboundQueue {

  private final int mostFrames;
  private final int mostBytes;
  private final int mostSends;
  private final Executor later;
  private final Consumer<StompFrame> handler;
  private final Runnable whenIdle;
  private final Queue<StompFrame> held = new ArrayDeque<>(1);
  private int heldBytes;
  private int sends;
  private int unsettled;
  private int unanswered;
  private boolean busy;
  private boolean closed;

  /** Frames that were held are handled by the executor. */
  InboundQueue(
      SessionLimits limits, Executor later, Consumer<StompFrame> handler, Runnable whenIdle) {
    this.mostFrames = limits.sendsInFlight();
    this.mostBytes = limits.queuedBytes();
    this.mostSends = limits.sendsInFlight();
    this.later = later;
    this.handler = handler;
    this.whenIdle = whenIdle;
  }

  /** Handles the frame when it is its turn; false if there is no space to queue it. */
  public boolean put(StompFrame frame) {
    synchronized (this) {
      if (closed || (frame.command() != StompCommand.DISCONNECT && isFull())) {
        return closed;
      }
      held.add(frame);
      heldBytes += frame.size();
      if (busy || !isDue(frame)) {
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

  /** A subscription is being started. */
  public synchronized void beginSubscription() {
    unsettled++;
    unanswered++;
  }

  /** The start of a subscription is settled, or it has failed. */
  public void settleSubscription() {
    synchronized (this) {
      unsettled--;
    }
    goOn();
  }

  /** The answer to a subscription is on its way. */
  public void answerSubscription() {
    synchronized (this) {
      unanswered--;
    }
    goOn();
  }

  /** Whether every frame is handled and every message answered. */
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
      StompFrame first = held.peek();
      if (!busy && first != null && isDue(first)) {
        busy = true;
        later.execute(this::handleDue);
      }
    }
    whenIdle.run();
  }

  private void handleDue() {
    StompFrame frame = next();
    while (frame != null) {
      handler.accept(frame);
      frame = next();
    }
    whenIdle.run();
  }

  private synchronized @Nullable StompFrame next() {
    StompFrame first = held.peek();
    if (first == null || !isDue(first)) {
      busy = false;
      return null;
    }
    heldBytes -= first.size();
    return held.remove();
  }

  private boolean isDue(StompFrame frame) {
    return switch (frame.command()) {
      case SEND -> unsettled == 0;
      case SUBSCRIBE -> sends == 0;
      case DISCONNECT -> sends == 0 && unanswered == 0;
      default -> true;
    };
  }

  private boolean isFull() {
    return held.size() >= mostFrames || heldBytes >= mostBytes;
  }
}
