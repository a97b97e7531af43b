package io.madang.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.account.Password;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is the same one on every keyboard. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "passwórd, passwo\u0301rd",
    "비밀번호비밀번호, 비밀번호비밀번호",
    "Å-Å-Å-Å-Å, \u212b-\u212b-A\u030a-\u212b-\u212b",
    "a b c d e f, a\u00a0b\u3000c\u2003d\u202fe\u1680f"
  })
  void waysOfTyping_areOnePassword(String one, String other) {
    assertThat(new Password(one)).isEqualTo(new Password(other));
  }

  @Test
  void differences_thatAKeyboardMakesOnPurposeStay() {
    assertThat(new Password("password")).isNotEqualTo(new Password("Password"));
    assertThat(new Password("password")).isNotEqualTo(new Password("ｐａｓｓｗｏｒｄ"));
    assertThat(new Password("pass word")).isNotEqualTo(new Password("pass  word"));
    assertThat(new Password(" password ").value()).isEqualTo(" password ");
  }

  @Test
  void length_isThatOfTheNormalForm() {
    String seven = "e\u0301".repeat(7);
    assertFault(seven, Fault.TOO_SHORT);
    assertThat(new Password(seven + "e\u0301").value()).isEqualTo("é".repeat(8));
    assertThat(new Password("e\u0301".repeat(128)).value()).hasSize(128);
    assertFault("e\u0301".repeat(129), Fault.TOO_LONG);
    assertFault("\u0315\u0300".repeat(1_000_000), Fault.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass\0word",
        "pass\tword",
        "pass\nword",
        "pass\u007fword",
        "pass\u0085word",
        "pass\u2028word",
        "pass\u200bword",
        "pass\u202eword",
        "pass\uffffword",
        "pass\ud800word",
        "\ufeffpassword"
      })
  void whatNobodyTypes_isRefused(String password) {
    assertFault(password, Fault.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"          ", "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000"})
  void spacesAlone_areNoPassword(String password) {
    assertFault(password, Fault.TOO_SHORT);
  }

  @Test
  void everyCharacter_isItselfInNormalForm() {
    assertThat(
            Unicode.codePoints()
                .mapToObj(c -> "pass" + Character.toString(c) + "word")
                .filter(SecretsTest::isAccepted)
                .filter(text -> !isStable(text)))
        .isEmpty();
  }

  private static boolean isStable(String text) {
    String value = new Password(text).value();
    return value.equals(new Password(value).value())
        && value.equals(new Password(Normalizer.normalize(text, Form.NFD)).value());
  }

  private static boolean isAccepted(String text) {
    try {
      new Password(text);
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }

  private static void assertFault(String password, Fault fault) {
    assertThatThrownBy(() -> new Password(password))
        .isInstanceOfSatisfying(
            InvalidValueException.class, refusal -> assertThat(refusal.fault()).isEqualTo(fault));
  }
}
