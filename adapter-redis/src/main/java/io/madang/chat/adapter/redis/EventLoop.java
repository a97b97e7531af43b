package io.madang.chat.adapter.redis;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread on which everything about connections and subscriptions is decided: one task after the
 * other, so that it needs no locks. After {@link #close} no task is started.
 */
final class EventLoop implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(EventLoop.class);

  private final ScheduledThreadPoolExecutor executor;

  EventLoop(String name) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name(name).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
  }

  void run(Runnable task) {
    executor.execute(guarded(task));
  }

  void after(Duration delay, Runnable task) {
    var unused = executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  void every(Duration interval, Runnable task) {
    long nanos = interval.toNanos();
    var unused = executor.scheduleWithFixedDelay(guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException failure) {
        LOGGER.error("A task of the Redis fan-out failed", failure);
      }
    };
  }
}
