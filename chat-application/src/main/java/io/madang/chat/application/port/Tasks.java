package io.madang.chat.application.port;

import java.time.Duration;

/**
 * Runs the engine's own work. It is a port so that a test can run a whole cluster in one thread.
 *
 * <p>A task that throws does not affect other tasks. The methods themselves never throw and never
 * block: a task is either run or, when the engine is shutting down, dropped.
 */
public interface Tasks {

  /** Runs the task soon. The task is short and never blocks. */
  void run(Runnable task);

  /** Runs the task soon, on another thread where it may wait for the store. */
  void runBlocking(Runnable task);

  /** Runs the task once, after a delay, as {@link #run} does. */
  void runAfter(Duration delay, Runnable task);

  /** The time by which delays are measured: monotonic, in nanoseconds, from an arbitrary origin. */
  long nanoTime();
}
