package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @ParameterizedTest
  @CsvSource({"1.2, 1.2", "'1.0,1.1', 1.1", "' 1.0 , 1.2 ', 1.2", "'9.9,1.0', 1.0"})
  void highestCommonVersion_isAgreedOn(String accepted, String agreed) {
    assertThat(Versions.agree(accepted)).contains(agreed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "9.9", "1", "1.20", "1.1.2"})
  void noCommonVersion_isNoAgreement(String accepted) {
    assertThat(Versions.agree(accepted)).isEmpty();
  }

  @Test
  void silence_is10() {
    assertThat(Versions.agree(null)).contains("1.0");
  }
}
