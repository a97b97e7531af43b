package io.madang.chat.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.Unicode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  /** No letter's capital but its own, which it shares with another letter. */
  private static final int DOTLESS_I = 0x131;

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

  @Test
  void addresses_thatDifferInCaseOrWidthAreOne() {
    assertSame("straße@example.org", "STRASSE@EXAMPLE.ORG", "STRAẞE@example.org");
    assertSame("σοφός@example.org", "ΣΟΦΌΣ@EXAMPLE.ORG");
    assertSame("ada@example.org", "ＡＤＡ@ｅｘａｍｐｌｅ.org", "\ud835\udc1ada@example.org");
    assertSame("한글@example.org", "\u1112\u1161\u11ab\u1100\u1173\u11af@example.org");
    assertSame("ﬁn@example.org", "FIN@example.org");
    assertSame("\u212a@example.org", "k@example.org");
    assertThat(new EmailAddress("ırmak@example.org"))
        .isNotEqualTo(new EmailAddress("irmak@example.org"));
  }

  @Test
  void everyCharacter_hasOneKeyInEachCaseAndForm() {
    assertThat(
            Unicode.codePoints()
                .filter(c -> c != DOTLESS_I)
                .mapToObj(c -> "a" + Character.toString(c) + "b@c")
                .filter(EmailAddressTest::isLegible)
                .filter(text -> !keyIsOne(text)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u00a0b@c",
        "a\u3000b@c",
        "a@b\u2003c",
        "a\u1680b@c",
        "a\u2007b@c",
        "a\u202fb@c",
        "a\u205fb@c",
        "a\u00a8b@c",
        "a\ufdfab@c",
        "a\u200bb@c",
        "a\u00adb@c",
        "a\u200db@c",
        "a\ufeffb@c",
        "a\u202eb@c",
        "a\u200fb@c",
        "a\u2060b@c",
        "a\u3164b@c",
        "a\uffa0b@c",
        "a\ufe0fb@c",
        "a\u2800b@c",
        "a\uffffb@c",
        "a\ue000b@c",
        "a\u180eb@c",
        "a\u034fb@c",
        "a\uff20b@c",
        "a@b\ufe6bc",
        "a\u0600b@c",
        "a\udb40\udc67b@c"
      })
  void whatCannotBeReadInAnAddress_isRefusedAtTheBeginningOnly(String address) {
    EmailAddress stored = new EmailAddress(address);
    assertThatThrownBy(stored::requireLegible)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED));
  }

  private static boolean isLegible(String text) {
    try {
      new EmailAddress(text).requireLegible();
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }

  private static boolean keyIsOne(String text) {
    String key = new EmailAddress(text).key();
    String upper = text.toUpperCase(Locale.ROOT);
    return Stream.of(
            key,
            upper,
            text.toLowerCase(Locale.ROOT),
            Normalizer.normalize(text, Form.NFD),
            Normalizer.normalize(text, Form.NFKC))
        .allMatch(other -> new EmailAddress(other).key().equals(key));
  }

  private static void assertSame(String address, String... others) {
    for (String other : others) {
      assertThat(new EmailAddress(other)).isEqualTo(new EmailAddress(address));
    }
  }
}
