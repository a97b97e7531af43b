package io.madang.chat.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

  @Test
  void addresses_areKeptAsWrittenAndComparedWithoutCase() {
    EmailAddress written = new EmailAddress("Anna.Berg@Example.ORG");
    EmailAddress lower = new EmailAddress("anna.berg@example.org");

    assertThat(written).isEqualTo(lower).hasSameHashCodeAs(lower);
    assertThat(written).hasToString("Anna.Berg@Example.ORG");
    assertThat(written).isNotEqualTo(new EmailAddress("anna@example.org"));
  }

  @Test
  void addresses_areComparedWithoutTheWayTheyAreEncoded() {
    EmailAddress composed = new EmailAddress("\u00c5sa@example.org");
    EmailAddress decomposed = new EmailAddress("a\u030asa@example.org");

    assertThat(composed).isEqualTo(decomposed).hasSameHashCodeAs(decomposed);
    assertThat(composed).isNotEqualTo(new EmailAddress("asa@example.org"));
  }

  @Test
  void whatIsNoAddress_isRefused() {
    for (String bad :
        List.of("", "a@", "@b", "ab", "a@b@c", "a b@c", "a@b c", " a@b", "a@b\n", "a@\u00a0 b")) {
      assertThatThrownBy(() -> new EmailAddress(bad))
          .as(bad)
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(new EmailAddress("a@b").value()).isEqualTo("a@b");
    assertThatThrownBy(() -> new EmailAddress("a".repeat(253) + "@b"))
        .isInstanceOf(InvalidValueException.class);
  }
}
