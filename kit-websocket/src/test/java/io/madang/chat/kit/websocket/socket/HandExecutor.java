package io.madang.chat.kit.websocket.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs what it was given when the test says so. */
public final class HandExecutor implements Executor {

  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  public int waiting() {
    return waiting.size();
  }

  public void runAll() {
    Runnable task = waiting.poll();
    while (task != null) {
      task.run();
      task = waiting.poll();
    }
  }
}
