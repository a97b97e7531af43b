package io.madang.chat.application.internal;

import io.madang.chat.application.port.Tasks;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs its tasks one at a time, in order: state that is only touched from inside one mailbox needs
 * no lock.
 */
public final class Mailbox {

  private static final int TURN = 64;

  private final Tasks tasks;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  public Mailbox(Tasks tasks) {
    this.tasks = tasks;
  }

  public void put(Runnable task) {
    waiting.add(task);
    schedule();
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      tasks.run(this::takeTurn);
    }
  }

  /** Yields after a while, so that a busy room does not keep the others waiting. */
  private void takeTurn() {
    try {
      runSome();
    } finally {
      scheduled.set(false);
      if (!waiting.isEmpty()) {
        schedule();
      }
    }
  }

  private void runSome() {
    for (int i = 0; i < TURN; i++) {
      Runnable task = waiting.poll();
      if (task == null) {
        return;
      }
      task.run();
    }
  }
}
