package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.TokenClaims;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import io.madang.chat.testkit.fixture.ManualClock;
import io.madang.chat.testkit.fixture.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link AccessTokens} promises. */
public interface AccessTokensContract {

  /** Tokens that follow this clock. */
  AccessTokens tokens(Clock clock);

  /** Tokens issued by somebody else, who does not know the secret of {@link #tokens}. */
  AccessTokens strangersTokens(Clock clock);

  /** How long a token of {@link #tokens} is valid; more than a minute. */
  Duration lifetime();

  @Test
  default void verify_givesBackWhatWasIssued() {
    ManualClock clock = ManualClock.atSomeTime();
    AccessTokens tokens = tokens(clock);
    Member alice = Members.aMember("alice");
    Member root = Members.aMember("root");

    TokenClaims alices = tokens.verify(tokens.issue(alice, MemberRole.USER)).orElseThrow();
    TokenClaims roots = tokens.verify(tokens.issue(root, MemberRole.ADMIN)).orElseThrow();

    Instant end = clock.instant().plus(lifetime());
    assertThat(alices.member()).isEqualTo(alice.id());
    assertThat(alices.role()).isEqualTo(MemberRole.USER);
    assertThat(roots.member()).isEqualTo(root.id());
    assertThat(roots.role()).isEqualTo(MemberRole.ADMIN);
    assertThat(alices.expiresAt()).isBetween(end.minusSeconds(1), end.plusSeconds(1));
  }

  @Test
  default void verify_acceptsATokenForItsLifetimeOnly() {
    ManualClock clock = ManualClock.atSomeTime();
    AccessTokens tokens = tokens(clock);
    String token = tokens.issue(Members.aMember("alice"), MemberRole.USER);

    Instant end = tokens.verify(token).orElseThrow().expiresAt();
    clock.advance(Duration.between(clock.instant(), end).minusMillis(1));
    assertThat(tokens.verify(token)).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(tokens.verify(token)).as("nothing is granted after the end").isEmpty();
    clock.advance(Duration.ofMinutes(2));
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  default void verify_refusesATokenThatWasChanged() {
    AccessTokens tokens = tokens(ManualClock.atSomeTime());
    String token = tokens.issue(Members.aMember("alice"), MemberRole.USER);

    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'x' ? 'y' : 'x';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.verify(changed)).as("changed at %s", at).isEmpty();
    }
    assertThat(tokens.verify(token)).isPresent();
  }

  @Test
  default void verify_refusesATokenOfAnother() {
    ManualClock clock = ManualClock.atSomeTime();
    String theirs = strangersTokens(clock).issue(Members.aMember("alice"), MemberRole.ADMIN);

    assertThat(tokens(clock).verify(theirs)).isEmpty();
  }

  @Test
  default void verify_refusesWhatIsNoToken() {
    AccessTokens tokens = tokens(ManualClock.atSomeTime());
    // {"alg":"none"}.{"sub":"a","uid":1,"exp":9999999999}.
    String unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwidWlkIjoxLCJleHAiOjk5OTk5OTk5OTl9.";

    for (String nonsense :
        List.of("", " ", "x", ".", "..", "a.b.c", unsigned, "x".repeat(10_000))) {
      assertThat(tokens.verify(nonsense)).isEmpty();
    }
  }
}
