package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.testkit.contract.AccessTokensContract;
import io.madang.chat.testkit.memory.InMemoryAccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** The contract of access tokens, against implementations with one flaw each. */
class TokenMutantsTest extends MutantsTest<TokenMutantsTest.Flaw> {

  private static volatile Flaw flaw = (right, clock) -> right;

  interface Flaw extends BiFunction<AccessTokens, Clock, AccessTokens> {}

  TokenMutantsTest() {
    super(Contract.class, (right, clock) -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "takes tokens forever",
            (right, clock) -> TokenFlaws.everlasting(right),
            "verify_acceptsATokenForItsLifetimeOnly"),
        Mutant.of(
            "takes tokens a little too long",
            TokenFlaws::lenient,
            "verify_acceptsATokenForItsLifetimeOnly"),
        Mutant.of(
            "ends tokens early",
            (right, clock) -> TokenFlaws.endingEarly(right),
            "verify_acceptsATokenForItsLifetimeOnly",
            "verify_givesBackWhatWasIssued"),
        Mutant.of(
            "makes everybody an administrator",
            (right, clock) -> TokenFlaws.promoting(right),
            "verify_givesBackWhatWasIssued"),
        Mutant.of(
            "does not look at the last character",
            (right, clock) -> TokenFlaws.cutting(right),
            "verify_refusesATokenThatWasChanged"),
        Mutant.of(
            "takes the tokens of others",
            (right, clock) -> TokenFlaws.trusting(right),
            "verify_refusesATokenOfAnother"),
        Mutant.of(
            "throws when it is no token",
            (right, clock) -> TokenFlaws.throwing(right),
            "verify_refusesWhatIsNoToken"));
  }

  static class Contract implements AccessTokensContract {

    @Override
    public AccessTokens tokens(Clock clock) {
      return flaw.apply(new InMemoryAccessTokens(clock, lifetime()), clock);
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
