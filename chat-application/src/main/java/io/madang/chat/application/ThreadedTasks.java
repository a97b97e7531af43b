package io.madang.chat.application;

import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.FailureReport;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs the engine's work on its own threads: a few that never block, a few that may, and a timer.
 */
final class ThreadedTasks implements Tasks, AutoCloseable {

  private static final int READERS = 4;
  private static final System.Logger LOGGER = System.getLogger(ThreadedTasks.class.getName());

  private final ExecutorService workers;
  private final ExecutorService readers;
  private final ScheduledExecutorService clock;

  ThreadedTasks() {
    workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), named("madang-live-"));
    readers = Executors.newFixedThreadPool(READERS, named("madang-read-"));
    clock = Executors.newSingleThreadScheduledExecutor(named("madang-clock-"));
  }

  @Override
  public void run(Runnable task) {
    start(workers, task);
  }

  @Override
  public void runBlocking(Runnable task) {
    start(readers, task);
  }

  @Override
  public void runAfter(Duration delay, Runnable task) {
    try {
      var unused = clock.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closing) {
      LOGGER.log(System.Logger.Level.DEBUG, "Not scheduled, because the engine is closing");
    }
  }

  /** Accepts no more work, and gives pending work a moment to finish. */
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    end(readers);
    end(workers);
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static void start(ExecutorService where, Runnable task) {
    try {
      where.execute(() -> runGuarded(task));
    } catch (RejectedExecutionException closing) {
      LOGGER.log(System.Logger.Level.DEBUG, "Not run, because the engine is closing");
    }
  }

  private static void runGuarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error failure) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "A task of the engine failed" + FailureReport.of(failure));
    }
  }

  private static ThreadFactory named(String prefix) {
    return Thread.ofPlatform().daemon().name(prefix, 1).factory();
  }
}
