package io.madang.chat.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.testkit.contract.AccessTokensContract;
import io.madang.chat.testkit.memory.InMemoryAccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Access tokens, by those who give and check them badly. */
class TokenMutantsTest {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<AccessTokens> {}

  static List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "takes tokens for ever",
            TokenFlaws::everlasting,
            "verify_acceptsATokenForItsLifetimeOnly"),
        Mutant.of("ends tokens early", TokenFlaws::endingEarly, "verify_givesBackWhatWasIssued"),
        Mutant.of(
            "makes everybody an administrator",
            TokenFlaws::promoting,
            "verify_givesBackWhatWasIssued"),
        Mutant.of(
            "does not look at the last character",
            TokenFlaws::cutting,
            "verify_refusesATokenThatWasChanged"),
        Mutant.of(
            "takes the tokens of others", TokenFlaws::trusting, "verify_refusesATokenOfAnother"),
        Mutant.of(
            "throws when it is no token", TokenFlaws::throwing, "verify_refusesWhatIsNoToken"));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void flaw_isNoticedByTheTestsThatAreMeantForIt(Mutant<Flaw> mutant) {
    flaw = mutant.adapter();
    assertThat(Trial.of(Contract.class).failed()).isEqualTo(mutant.noticedBy());
  }

  @Test
  void everyTest_noticesSomething() {
    flaw = right -> right;
    Trial.assertEveryTestNoticesSomething(Contract.class, mutants());
  }

  @Test
  void whatHasNoFlaw_passes() {
    flaw = right -> right;
    assertThat(Trial.of(Contract.class).failed()).isEmpty();
  }

  static class Contract implements AccessTokensContract {

    @Override
    public AccessTokens tokens(Clock clock) {
      return flaw.apply(new InMemoryAccessTokens(clock, lifetime()));
    }

    @Override
    public AccessTokens strangersTokens(Clock clock) {
      return new InMemoryAccessTokens(clock, lifetime());
    }

    @Override
    public Duration lifetime() {
      return Duration.ofHours(1);
    }
  }
}
