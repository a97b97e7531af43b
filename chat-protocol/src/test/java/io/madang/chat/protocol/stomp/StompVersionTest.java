package io.madang.chat.protocol.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StompVersionTest {

  @ParameterizedTest
  @CsvSource({"1.2, V1_2", "'1.0,1.1', V1_1", "' 1.0 , 1.2 ', V1_2", "'9.9,1.0', V1_0"})
  void highestCommonVersion_isAgreedOn(String accepted, StompVersion agreed) {
    assertThat(StompVersion.agree(accepted)).contains(agreed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "9.9", "1", "1.20", "1.1.2"})
  void noCommonVersion_isNoAgreement(String accepted) {
    assertThat(StompVersion.agree(accepted)).isEmpty();
  }

  @Test
  void silence_is10() {
    assertThat(StompVersion.agree(null)).contains(StompVersion.V1_0);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsEscaped_comesBack(StompVersion version) {
    String value = "a:b\\c\\\\n\n\rd 마당 👋";
    StringBuilder escaped = new StringBuilder();
    version.escape(value, escaped);
    assertThat(version.unescape(escaped.toString())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\t", "a\\", "\\ ", "\\N", "\\:"})
  void otherEscapes_areMalformed(String value) {
    assertThatThrownBy(() -> StompVersion.V1_2.unescape(value))
        .isInstanceOf(ProtocolViolation.class);
    assertThatThrownBy(() -> StompVersion.V1_1.unescape(value))
        .isInstanceOf(ProtocolViolation.class);
    assertThat(StompVersion.V1_0.unescape(value)).isEqualTo(value);
  }

  @Test
  void carriageReturn_isEscapedIn12Only() {
    assertThat(StompVersion.V1_2.unescape("a\\rb")).isEqualTo("a\rb");
    assertThatThrownBy(() -> StompVersion.V1_1.unescape("a\\rb"))
        .isInstanceOf(ProtocolViolation.class);
  }
}
