package io.madang.chat.testkit.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Everything in the cluster that could happen next. What does happen is chosen by chance, so that
 * any order is possible that threads and machines could bring about.
 *
 * <p>Time is virtual and moves only by {@link #advance()}. A timer may go off late and never early.
 */
final class Agenda {

  private record Step(Life life, Runnable task) {}

  private record Timed(long due, long order, Step step) {}

  private final Chance chance;
  private final Verdict verdict;
  private final List<Step> runnable = new ArrayList<>();
  private final PriorityQueue<Timed> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timed::due).thenComparingLong(Timed::order));
  private long now;
  private long ordered;
  private long stepsDone;

  Agenda(Chance chance, Verdict verdict) {
    this.chance = chance;
    this.verdict = verdict;
  }

  void soon(Life life, Runnable task) {
    runnable.add(new Step(life, task));
  }

  void after(Life life, Duration delay, Runnable task) {
    timers.add(new Timed(now + delay.toMillis(), ordered++, new Step(life, task)));
  }

  /** Does one thing of all that could be done now; false if there is nothing. */
  boolean doSomething() {
    while (!runnable.isEmpty()) {
      Step step = takeAny();
      if (!step.life().isOver()) {
        perform(step);
        return true;
      }
    }
    return false;
  }

  /** Lets time pass until the next timer is due. */
  void advance() {
    Timed first = timers.poll();
    if (first != null) {
      now = Math.max(now, first.due());
      runnable.add(first.step());
      while (!timers.isEmpty() && timers.peek().due() <= now) {
        runnable.add(timers.remove().step());
      }
    }
  }

  long nowMillis() {
    return now;
  }

  long stepsDone() {
    return stepsDone;
  }

  private Step takeAny() {
    int last = runnable.size() - 1;
    int index = chance.below(last + 1);
    Step taken = runnable.get(index);
    runnable.set(index, runnable.get(last));
    runnable.remove(last);
    return taken;
  }

  /** A task may only fail because the store did. */
  private void perform(Step step) {
    stepsDone++;
    try {
      step.task().run();
    } catch (StoreAway expected) {
      return;
    } catch (RuntimeException | AssertionError failure) {
      verdict.broken("a task failed", failure.toString());
    }
  }
}
