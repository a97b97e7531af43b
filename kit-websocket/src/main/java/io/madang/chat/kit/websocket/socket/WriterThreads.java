package io.madang.chat.kit.websocket.socket;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What all sessions of a server write with.
 *
 * @param quick few threads, for what never waits for a client
 * @param patient a thread for each task, for what may wait
 * @param buffers where writes are put together
 */
public record WriterThreads(Executor quick, Executor patient, BufferPool buffers) {

  private static final int MOST_THREADS = 8;
  private static final long IDLE_SECONDS = 10;

  /**
   * Half of the processors: what is written has to be received, stored and put in order as well.
   * The threads begin with the first write and end by themselves when nothing is written.
   */
  public static WriterThreads start() {
    int count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_THREADS);
    ThreadPoolExecutor quick =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("madang-socket-", 1).factory());
    quick.allowCoreThreadTimeOut(true);
    Executor patient =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("madang-patient").factory());
    return of(quick, patient);
  }

  /** The same with threads of somebody else's. */
  public static WriterThreads of(Executor quick, Executor patient) {
    return new WriterThreads(quick, patient, new BufferPool());
  }
}
