package io.madang.chat.application.port;

import java.time.Duration;

/**
 * Where and when the engine's own work runs. A port, so that a test can run a whole cluster in one
 * thread.
 *
 * <p>A task that throws harms no other task. The methods themselves never throw and never wait: a
 * task is either run or, when the engine is ending, dropped.
 */
public interface Tasks {

  /** Runs it soon. The task is short and does not wait for anything. */
  void run(Runnable task);

  /** Runs it soon, elsewhere: the task may wait for the store. */
  void runBlocking(Runnable task);

  /** Runs it once, after a delay, as by {@link #run}. */
  void runAfter(Duration delay, Runnable task);
}
