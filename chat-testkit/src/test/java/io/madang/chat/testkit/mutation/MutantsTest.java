package io.madang.chat.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A contract can fail: each flaw is noticed by the tests that are meant for it and by no other,
 * each test notices some flaw, and an adapter without a flaw passes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MutantsTest<F> {

  private final Class<?> contract;
  private final F none;
  private final Consumer<F> next;

  /**
   * JUnit makes the contract's class, so the flaw of its next run is left where it looks for it.
   */
  MutantsTest(Class<?> contract, F none, Consumer<F> next) {
    this.contract = contract;
    this.none = none;
    this.next = next;
  }

  abstract List<Mutant<F>> mutants();

  @ParameterizedTest
  @MethodSource("mutants")
  void flaw_isNoticedByTheTestsThatAreMeantForIt(Mutant<F> mutant) {
    assertThat(trialOf(mutant.adapter()).failed()).isEqualTo(mutant.noticedBy());
  }

  @Test
  void everyTest_noticesSomething() {
    Set<String> noticing = new TreeSet<>();
    mutants().forEach(mutant -> noticing.addAll(mutant.noticedBy()));
    assertThat(noticing).isEqualTo(trialOf(none).all());
  }

  @Test
  void whatHasNoFlaw_passes() {
    assertThat(trialOf(none).failed()).isEmpty();
  }

  private Trial trialOf(F flaw) {
    next.accept(flaw);
    return Trial.of(contract);
  }
}
