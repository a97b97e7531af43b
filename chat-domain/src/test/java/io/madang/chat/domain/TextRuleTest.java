package io.madang.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRuleTest {

  private static final String EMOJI = "\ud83d\ude00";

  private final TextRule rule = new TextRule("field", 2, 4);

  private static final List<String> LINE_BREAKERS =
      List.of("a\nb", "a\rb", "a\tb", "a\u007fb", "a\u0085b", "a\0b", "a\u2028b", "a\u2029b");

  @Test
  void length_isCountedInCodePoints() {
    assertThat(rule.check(EMOJI.repeat(4))).isEqualTo(EMOJI.repeat(4));
    assertFault(EMOJI, Fault.TOO_SHORT);
    assertFault(EMOJI.repeat(5), Fault.TOO_LONG);
    assertFault("", Fault.TOO_SHORT);
  }

  @Test
  void texts_areLeftAsTheyAre() {
    for (String text : List.of("  ", "\n\t", "e\u0301", "\u00e9\u00e9", "<b>")) {
      assertThat(rule.check(text)).isSameAs(text);
    }
  }

  @Test
  void whatCannotBeStored_isRefused() {
    assertFault("a\0b", Fault.MALFORMED);
    assertFault("a\ud83d", Fault.MALFORMED);
    assertFault("\ude00a", Fault.MALFORMED);
    assertFault("\ude00\ud83d", Fault.MALFORMED);
  }

  @Test
  void aLine_isVisibleAndHasNoControlCharacters() {
    assertThat(rule.checkLine(" a ")).isEqualTo(" a ");
    for (String text : LINE_BREAKERS) {
      assertThatThrownBy(() -> rule.checkLine(text))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED));
    }
    for (String nothing : List.of("   ", "\u200b\u200b", "\u00a0\u00a0", "\u202e\u200d")) {
      assertThatThrownBy(() -> rule.checkLine(nothing)).isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void plainText_hasTheCharactersOfIdsOnly() {
    for (String plain : List.of("aZ", "09._", "-a")) {
      assertThat(rule.checkPlain(plain)).isSameAs(plain);
    }
    for (String other : List.of("a", "abcde", "a b", "a/b", "a@[", "a`{", "a:;", "\u00e9\u00e9")) {
      assertThatThrownBy(() -> rule.checkPlain(other))
          .as(other)
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("2 to 4 of A-Z");
    }
  }

  @Test
  void aRefusal_namesTheFieldAndNotTheText() {
    assertThatThrownBy(() -> rule.check("secret"))
        .isInstanceOfSatisfying(
            InvalidValueException.class, refusal -> assertThat(refusal.field()).isEqualTo("field"))
        .hasMessageContaining("field")
        .hasMessageNotContaining("secret");
  }

  private void assertFault(String text, Fault fault) {
    assertThatThrownBy(() -> rule.check(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, refusal -> assertThat(refusal.fault()).isEqualTo(fault));
  }
}
