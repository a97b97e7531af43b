package io.madang.chat.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation can fail: whichever protection is taken out, some schedule shows it. */
class MutantTest {

  @BeforeAll
  static void silenceTheEngine() {
    Quiet.please();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void simulation_catchesTheMutant(Mutant mutant) {
    int caught = 0;
    String line = "";
    String verdict = "";
    for (int seed = 1; seed <= mutant.schedules(); seed++) {
      Verdict broken = new Schedule(seed, mutant, false).run();
      if (broken.isBroken() && caught++ == 0) {
        line = Replay.line(seed, mutant);
        verdict = broken.text();
      }
    }
    System.out.printf(
        "%s is caught by %d of %d, first by %s   # %s%n",
        mutant, caught, mutant.schedules(), line, verdict);
    assertThat(caught).isPositive();
    assertThat(Replay.run(line).text()).as("the line repeats it").isEqualTo(verdict);
  }
}
