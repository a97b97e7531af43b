package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.Account;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.member.MemberRole;
import io.madang.chat.domain.member.PasswordHash;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.madang.chat.application.port.MemberAccounts} promises. */
public interface MemberAccountsContract extends StorageContract {

  @Test
  default void create_keepsEverythingAsGiven() {
    Scene scene = new Scene(store());
    MemberName name = new MemberName("\uc544\uc778\uc2dc\ud0c0\uc778 \ud83d\ude80 <b>");
    EmailAddress email = new EmailAddress("Mixed.Case." + Scene.unusedEmail().value());
    PasswordHash hash = new PasswordHash("{argon2}$v=19$m=16384,t=2,p=1$salt$hash");

    Member member = store().accounts().create(name, email, hash, scene.now()).orElseThrow();

    Account account = another().accounts().findByEmail(email).orElseThrow();
    assertThat(account).isEqualTo(new Account(member, MemberRole.USER, hash));
    assertThat(member.name()).isEqualTo(name);
    assertThat(account.member().email().value()).isEqualTo(email.value());
  }

  @Test
  default void email_isUniqueWithoutRegardToCase() {
    Scene scene = new Scene(store());
    EmailAddress email = new EmailAddress("Anna." + Scene.unusedEmail().value());
    EmailAddress upper = new EmailAddress(email.value().toUpperCase(Locale.ROOT));
    Member anna = create(store(), scene, email).orElseThrow();

    assertThat(create(store(), scene, email)).isEmpty();
    assertThat(create(another(), scene, upper)).isEmpty();
    Member found = store().accounts().findByEmail(upper).orElseThrow().member();
    assertThat(found).isEqualTo(anna);
    assertThat(found.email().value()).isEqualTo(email.value());
  }

  @Test
  default void email_isUniqueBeyondAscii() {
    Scene scene = new Scene(store());
    String unused = Scene.unusedEmail().value();

    assertThat(create(store(), scene, new EmailAddress("\u00c5sa." + unused))).isPresent();
    assertThat(create(store(), scene, new EmailAddress("\u00e5sa." + unused))).isEmpty();
    assertThat(create(store(), scene, new EmailAddress("a\u030asa." + unused))).isEmpty();
    assertThat(create(store(), scene, new EmailAddress("asa." + unused))).isPresent();
  }

  @Test
  default void create_inParallelMakesOneAccount() {
    Scene scene = new Scene(store());
    EmailAddress email = Scene.unusedEmail();
    List<StoreUnderTest> nodes = List.of(store(), another());

    List<Optional<Member>> created =
        Together.onThreads(8, i -> create(nodes.get(i % 2), scene, email));

    assertThat(created).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  default void findByEmail_ofNobodyIsEmpty() {
    assertThat(store().accounts().findByEmail(Scene.unusedEmail())).isEmpty();
    assertThat(store().accounts().findByEmail(new EmailAddress("%@%"))).isEmpty();
  }

  private static Optional<Member> create(StoreUnderTest store, Scene scene, EmailAddress email) {
    PasswordHash hash = new PasswordHash("not a real hash");
    return store.accounts().create(new MemberName("anna"), email, hash, scene.now());
  }
}
