package io.madang.chat.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The delivery contract under faults, over a great many schedules.
 *
 * <pre>
 * -Dmadang.simulation.schedules=1000000   so many schedules
 * -Dmadang.simulation.base=…              beginning with this seed; by default with a new one
 * -Dmadang.simulation.seed=…              only this one, telling what happens
 * -Dmadang.simulation.mutant=…            with this protection taken out
 * </pre>
 *
 * The profile {@code million} runs a million.
 */
@Order(2)
class SimulationTest {

  private static final long SCHEDULES = Long.getLong("madang.simulation.schedules", 20_000);
  private static final long BASE = Long.getLong("madang.simulation.base", System.nanoTime());

  private static final Mutant MUTANT =
      Mutant.valueOf(System.getProperty("madang.simulation.mutant", Mutant.NONE.name()));

  /** What need not occur in a run, because half of the schedules are without it, or it is rare. */
  private static final int ENOUGH_TO_SEE_ALL = 1_000;

  @BeforeAll
  static void silenceTheEngine() {
    Quiet.please();
  }

  @Test
  void cluster_keepsItsPromises_whateverFails() {
    Long one = Long.getLong("madang.simulation.seed");
    if (one != null) {
      assertThat(new Schedule(one, MUTANT, true).run().text()).isEqualTo("all promises kept");
    } else {
      runMany();
    }
  }

  @Test
  void schedule_isTheSameForTheSameSeed() {
    Schedule first = new Schedule(BASE);
    Schedule second = new Schedule(BASE);
    first.run();
    second.run();
    assertThat(first.steps()).isEqualTo(second.steps());
    assertThat(first.tally()).hasToString(second.tally().toString());
  }

  private static void runMany() {
    Tally tally = new Tally();
    AtomicLong steps = new AtomicLong();
    AtomicLong slowest = new AtomicLong();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime();
    System.out.println("madang.simulation.base=" + BASE);
    LongStream.range(BASE, BASE + SCHEDULES)
        .parallel()
        .forEach(seed -> {
          Schedule schedule = new Schedule(seed, MUTANT, false);
          Verdict verdict = schedule.run();
          tally.add(schedule.tally());
          steps.addAndGet(schedule.steps());
          slowest.accumulateAndGet(schedule.restMillis(), Math::max);
          if (verdict.isBroken()) {
            failures.add(Replay.line(seed, MUTANT) + "   # " + verdict.text());
          }
        });
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println(SCHEDULES + " schedules, " + steps + " steps, " + millis + " ms");
    System.out.println("converged within " + slowest + " ms of virtual time after the last fault");
    System.out.println(tally);
    assertThat(failures).isEmpty();
    assertThatAllOccurred(tally);
  }

  /** A simulation in which nothing goes wrong would prove nothing. */
  private static void assertThatAllOccurred(Tally tally) {
    if (SCHEDULES >= ENOUGH_TO_SEE_ALL) {
      Set<Happening> missing = EnumSet.allOf(Happening.class);
      missing.removeIf(happening -> tally.of(happening) > 0);
      assertThat(missing).isEmpty();
    }
  }
}
