package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.account.LogInCommand;
import io.madang.chat.application.account.LogInResult;
import io.madang.chat.application.account.SignUpCommand;
import io.madang.chat.application.account.SignUpResult;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.Password;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.testkit.fixture.ManualClock;
import io.madang.chat.testkit.fixture.ManualTasks;
import io.madang.chat.testkit.memory.InMemoryAccessTokens;
import io.madang.chat.testkit.memory.InMemoryStore;
import io.madang.chat.testkit.memory.PlainPasswordHasher;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final InMemoryStore store = new InMemoryStore();
  private final ManualClock clock = ManualClock.atSomeTime();
  private final CountingHasher hasher = new CountingHasher();
  private final AccountUseCases accounts = engine().accounts().orElseThrow();

  private ChatEngine engine() {
    return ChatEngine.builder()
        .store(store)
        .accounts(store.accounts(), hasher, new InMemoryAccessTokens(clock, Duration.ofHours(1)))
        .tasks(new ManualTasks())
        .clock(clock)
        .build();
  }

  @Test
  void signUp_letsOneLogInAndProveIt() {
    Member anna = signUp("Anna@Example.org");

    var loggedIn = (LogInResult.LoggedIn) logIn("anna@example.ORG", "correct horse");

    assertThat(loggedIn.member()).isEqualTo(anna);
    assertThat(accounts.authenticate().authenticate(loggedIn.token()))
        .contains(
            new AuthenticatedMember(
                anna, MemberRole.USER, clock.instant().plus(Duration.ofHours(1))));
    assertThat(loggedIn.toString()).doesNotContain(loggedIn.token());
  }

  @Test
  void signUp_withATakenAddressIsRefused() {
    signUp("Anna@example.org");

    assertThat(trySignUp("anna@EXAMPLE.org"))
        .isEqualTo(new SignUpResult.Refused(RefusalCode.EMAIL_TAKEN));
  }

  @Test
  void logIn_doesTheSameWorkForAnUnknownAddressAsForAWrongPassword() {
    signUp("anna@example.org");

    for (String email : new String[] {"anna@example.org", "nobody@example.org", "no address"}) {
      hasher.matched = 0;
      assertThat(logIn(email, "wrong horse")).isEqualTo(new LogInResult.BadCredentials());
      assertThat(hasher.matched).as(email).isEqualTo(1);
    }
  }

  @Test
  void logIn_withAPasswordThatNobodyCanHaveIsRefusedWithoutWork() {
    signUp("anna@example.org");

    assertThat(logIn("anna@example.org", "x".repeat(100_000)))
        .isEqualTo(new LogInResult.BadCredentials());
    assertThat(logIn("anna@example.org", "")).isEqualTo(new LogInResult.BadCredentials());
    assertThat(hasher.matched).isZero();
  }

  @Test
  void logIn_replacesAHashThatIsNoLongerCurrent() {
    signUp("anna@example.org");
    PasswordHash first = stored();

    hasher.current = false;
    assertThat(logIn("anna@example.org", "wrong horse"))
        .isEqualTo(new LogInResult.BadCredentials());
    assertThat(stored()).as("after a wrong password").isEqualTo(first);
    assertThat(logIn("anna@example.org", "correct horse")).isInstanceOf(LogInResult.LoggedIn.class);

    assertThat(stored()).isNotEqualTo(first);
    assertThat(logIn("anna@example.org", "correct horse")).isInstanceOf(LogInResult.LoggedIn.class);
  }

  /** Who was taken over may have chosen one that would be too short here. */
  @Test
  void logIn_comparesAShortPassword() {
    store
        .accounts()
        .create(
            new MemberName("Bea"),
            new EmailAddress("bea@example.org"),
            hasher.hash("1234"),
            clock.instant());

    assertThat(logIn("bea@example.org", "1234")).isInstanceOf(LogInResult.LoggedIn.class);
    assertThat(logIn("bea@example.org", "1235")).isEqualTo(new LogInResult.BadCredentials());
  }

  @Test
  void tokens_runOut() {
    signUp("anna@example.org");
    var loggedIn = (LogInResult.LoggedIn) logIn("anna@example.org", "correct horse");

    clock.advance(Duration.ofMinutes(61));

    assertThat(accounts.authenticate().authenticate(loggedIn.token())).isEmpty();
    assertThat(accounts.authenticate().authenticate("nonsense")).isEmpty();
  }

  private PasswordHash stored() {
    return store
        .accounts()
        .findByEmail(new EmailAddress("anna@example.org"))
        .orElseThrow()
        .password();
  }

  private Member signUp(String email) {
    return ((SignUpResult.SignedUp) trySignUp(email)).member();
  }

  private SignUpResult trySignUp(String email) {
    return accounts
        .signUp()
        .signUp(
            new SignUpCommand(
                new MemberName("Anna"), new EmailAddress(email), new Password("correct horse")));
  }

  private LogInResult logIn(String email, String password) {
    return accounts.logIn().logIn(new LogInCommand(email, password));
  }

  private static final class CountingHasher implements PasswordHasher {

    private final PasswordHasher hasher = new PlainPasswordHasher();
    private int matched;
    private boolean current = true;

    @Override
    public PasswordHash hash(String password) {
      return hasher.hash(password);
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
      matched++;
      return hasher.matches(password, hash);
    }

    @Override
    public boolean isCurrent(PasswordHash hash) {
      return current;
    }
  }
}
