package io.madang.chat.testkit.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Things that happen one after the other, in order, at times that chance chooses. */
final class Lane {

  private final Agenda agenda;
  private final Life life;
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  Lane(Agenda agenda, Life life) {
    this.agenda = agenda;
    this.life = life;
  }

  void add(Runnable task) {
    waiting.add(task);
    agenda.soon(life, this::doNext);
  }

  /** Holds up the lane for a while, and whatever comes after this. */
  void addLate(Duration delay, Runnable task) {
    waiting.add(task);
    agenda.after(life, delay, this::doNext);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  private void doNext() {
    Runnable task = waiting.poll();
    if (task != null) {
      task.run();
    }
  }
}
