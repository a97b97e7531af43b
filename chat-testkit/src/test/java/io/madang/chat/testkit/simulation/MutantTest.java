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
    String first = "";
    for (int seed = 1; seed <= mutant.schedules(); seed++) {
      Verdict verdict = new Schedule(seed, mutant, false).run();
      if (verdict.isBroken() && caught++ == 0) {
        first = "first by seed " + seed + ": " + verdict.text();
      }
    }
    System.out.println(
        mutant + " is caught by " + caught + " of " + mutant.schedules() + ", " + first);
    assertThat(caught).isPositive();
  }
}
