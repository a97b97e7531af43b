package io.madang.chat.kit.fanout;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread on which everything about connections and subscriptions is decided: one task after the
 * other, so that it needs no locks. Once the fan-out is closed, no task is started. Tasks do not
 * wait for the network.
 */
public final class EventLoop {

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

  /** Runs it soon, after what was given before. */
  public void run(Runnable task) {
    executor.execute(guarded(task));
  }

  /** Runs it after this time. */
  public void after(Duration delay, Runnable task) {
    var unused = executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs it at this interval, for the first time after one. */
  public void every(Duration interval, Runnable task) {
    long nanos = interval.toNanos();
    var unused = executor.scheduleWithFixedDelay(guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  void close() {
    executor.shutdownNow();
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException failure) {
        LOGGER.error("A task of the fan-out failed", failure);
      }
    };
  }
}
