package io.madang.chat.protocol.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  @ParameterizedTest
  @EnumSource
  void eachCode_hasATextOfItsOwnInEachLanguage(ProblemCode code) {
    String english = ProblemTexts.in(Locale.ENGLISH).of(code);
    String korean = ProblemTexts.in(Locale.KOREAN).of(code);
    assertThat(english).isNotBlank().isNotEqualTo(korean).isPrintable();
    assertThat(korean).isNotBlank().containsPattern("[가-힣]");
  }

  @ParameterizedTest
  @EnumSource
  void eachCode_isFoundByItsName(ProblemCode code) {
    assertThat(ProblemCode.of(code.code())).isEqualTo(code);
  }

  @Test
  void anyOtherCode_isNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProblemCode.of("on-fire"));
  }

  @Test
  void theLanguages_sayTheSameAndNothingThatNobodyAsksFor() throws IOException {
    Set<Object> english = texts("problems.properties").keySet();
    assertThat(texts("problems_ko.properties").keySet()).isEqualTo(english);
    assertThat(english.stream().map(Object::toString).filter(key -> !key.contains(".")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems.properties", "problems_ko.properties"})
  void eachText_isASentence(String file) throws IOException {
    assertThat(texts(file).values().stream().map(Object::toString).collect(Collectors.toSet()))
        .allSatisfy(text -> assertThat(text).isNotBlank().matches("(?s).*(\\.|_ -)"));
  }

  @Test
  void field_hasItsOwnTextOrThatOfTheCode() {
    ProblemTexts texts = ProblemTexts.in(Locale.ENGLISH);
    assertThat(texts.of(ProblemCode.BAD_REQUEST, "message", "TOO_SHORT"))
        .isEqualTo("The message is empty.");
    assertThat(texts.of(ProblemCode.BAD_REQUEST, "anything", "AMBIGUOUS"))
        .isEqualTo("This value is given more than once.");
    assertThat(texts.of(ProblemCode.BAD_REQUEST, "of-the-host", "MALFORMED"))
        .isEqualTo(texts.of(ProblemCode.BAD_REQUEST));
  }

  @Test
  void language_isTheFirstThatWeHave() {
    assertThat(ProblemTexts.languageFor(List.of(Locale.FRENCH, Locale.KOREA, Locale.US)))
        .isEqualTo(Locale.KOREAN);
    assertThat(ProblemTexts.languageFor(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
    assertThat(ProblemTexts.in(Locale.FRENCH).of(ProblemCode.FORBIDDEN))
        .isEqualTo("This is not allowed.");
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = ProblemTexts.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, UTF_8));
    }
    return texts;
  }
}
