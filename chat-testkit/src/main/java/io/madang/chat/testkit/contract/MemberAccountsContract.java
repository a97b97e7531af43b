package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link MemberAccounts} promises. The database may already contain others. */
public interface MemberAccountsContract {

  Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** The accounts as seen by one node; the same database throughout a test. */
  MemberAccounts accounts();

  /** The accounts as seen by another node: another instance over the same database. */
  MemberAccounts another();

  @Test
  default void create_keepsEverythingAsGiven() {
    MemberName name = new MemberName("\uc544\uc778\uc2dc\ud0c0\uc778 \ud83d\ude80 <b>");
    EmailAddress email = new EmailAddress("Mixed.Case." + Scene.unusedEmail().value());
    PasswordHash hash = new PasswordHash("{argon2}$v=19$m=16384,t=2,p=1$salt$hash");

    Member member = accounts().create(name, email, hash, NOW).orElseThrow();

    Account account = another().findByEmail(email).orElseThrow();
    assertThat(account).isEqualTo(new Account(member, MemberRole.USER, hash));
    assertThat(member.name()).isEqualTo(name);
    assertThat(account.member().email().value()).isEqualTo(email.value());
  }

  @Test
  default void email_isUniqueWithoutRegardToCase() {
    EmailAddress email = new EmailAddress("Anna." + Scene.unusedEmail().value());
    EmailAddress upper = new EmailAddress(email.value().toUpperCase(Locale.ROOT));
    Member anna = create(accounts(), email).orElseThrow();

    assertThat(create(accounts(), email)).isEmpty();
    assertThat(create(another(), upper)).isEmpty();
    Member found = accounts().findByEmail(upper).orElseThrow().member();
    assertThat(found).isEqualTo(anna);
    assertThat(found.email().value()).isEqualTo(email.value());
  }

  @Test
  default void email_isUniqueBeyondAscii() {
    String unused = Scene.unusedEmail().value();

    assertThat(create(accounts(), new EmailAddress("\u00c5sa." + unused))).isPresent();
    assertThat(create(accounts(), new EmailAddress("\u00e5sa." + unused))).isEmpty();
    assertThat(create(accounts(), new EmailAddress("a\u030asa." + unused))).isEmpty();
    assertThat(create(accounts(), new EmailAddress("asa." + unused))).isPresent();
  }

  @Test
  default void create_inParallelMakesOneAccount() {
    EmailAddress email = Scene.unusedEmail();
    List<MemberAccounts> nodes = List.of(accounts(), another());

    List<Optional<Member>> created = Together.onThreads(8, i -> create(nodes.get(i % 2), email));

    assertThat(created).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  default void findByEmail_ofNobodyIsEmpty() {
    assertThat(accounts().findByEmail(Scene.unusedEmail())).isEmpty();
    assertThat(accounts().findByEmail(new EmailAddress("%@%"))).isEmpty();
  }

  @Test
  default void replacePassword_replacesTheHashThatWasMeantAndNoLaterOne() {
    EmailAddress email = Scene.unusedEmail();
    Member anna = create(accounts(), email).orElseThrow();
    PasswordHash first = accounts().findByEmail(email).orElseThrow().password();
    PasswordHash second = new PasswordHash("another hash");

    accounts().replacePassword(anna.id(), first, second);
    another().replacePassword(anna.id(), first, new PasswordHash("a late hash"));

    assertThat(another().findByEmail(email)).contains(new Account(anna, MemberRole.USER, second));
  }

  private static Optional<Member> create(MemberAccounts accounts, EmailAddress email) {
    PasswordHash hash = new PasswordHash("not a real hash");
    return accounts.create(new MemberName("anna"), email, hash, NOW);
  }
}
