package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.account.PasswordHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link PasswordHasher} promises, except for its timing. */
public interface PasswordHasherContract {

  PasswordHasher hasher();

  @Test
  default void matches_knowsTheRightPasswordFromAWrongOne() {
    PasswordHash hash = hasher().hash("correct horse");

    assertThat(hasher().matches("correct horse", hash)).isTrue();
    assertThat(hasher().matches("correct horsf", hash)).isFalse();
    assertThat(hasher().matches("Correct horse", hash)).isFalse();
    assertThat(hasher().matches("correct horse ", hash)).isFalse();
    assertThat(hasher().matches("", hash)).isFalse();
  }

  @Test
  default void hashes_ofOnePasswordDiffer() {
    PasswordHash one = hasher().hash("correct horse");
    PasswordHash other = hasher().hash("correct horse");

    assertThat(one.value()).isNotEqualTo(other.value());
    assertThat(hasher().matches("correct horse", other)).isTrue();
  }

  @Test
  default void hash_doesNotContainThePassword() {
    assertThat(hasher().hash("correct-horse").value()).doesNotContain("correct-horse");
  }

  @Test
  default void passwords_countToTheLastCharacter() {
    String prefix = "\ud83d\udd11".repeat(127);
    for (List<String> pair :
        List.of(List.of(prefix + "a", prefix + "b"), List.of("p\u00e9", "p?"))) {
      PasswordHash hash = hasher().hash(pair.get(0));

      assertThat(hasher().matches(pair.get(0), hash)).isTrue();
      assertThat(hasher().matches(pair.get(1), hash)).isFalse();
    }
  }
}
