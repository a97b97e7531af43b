package io.madang.chat.adapter.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.testkit.contract.PasswordHasherContract;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest implements PasswordHasherContract {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Test
  void hash_saysHowItWasMade() {
    assertThat(hasher.hash("correct horse").value())
        .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void matches_tellsEveryCharacterApart() {
    String long1 = "가".repeat(127) + "a";
    PasswordHash hash = hasher.hash(long1);
    assertThat(hasher.matches(long1, hash)).isTrue();
    assertThat(hasher.matches("가".repeat(127) + "b", hash)).isFalse();
    assertThat(hasher.hash(long1)).isNotEqualTo(hash);
  }

  @Test
  void matches_refusesAHashOfNoKnownMethod() {
    for (String hash :
        new String[] {"{noop}password", "password", "{argon2id}nonsense", "$2a$10$abc"}) {
      assertThat(hasher.matches("password", new PasswordHash(hash))).isFalse();
    }
  }

  /** Made by Spring's BCrypt of the password "password". */
  @Test
  void matches_knowsAHashOfBCryptThatIsNoLongerCurrent() {
    PasswordHash former =
        new PasswordHash("{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG");

    assertThat(hasher.matches("password", former)).isTrue();
    assertThat(hasher.matches("passwort", former)).isFalse();
    assertThat(hasher.isCurrent(former)).isFalse();
    assertThat(hasher.isCurrent(hasher.hash("password"))).isTrue();
  }
}
