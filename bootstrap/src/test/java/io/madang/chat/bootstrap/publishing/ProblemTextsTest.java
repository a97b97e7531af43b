package io.madang.chat.bootstrap.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Refusals have the same texts everywhere: in the engine, over HTTP and STOMP, and on the page. */
class ProblemTextsTest {

  private static final Pattern TEXT =
      Pattern.compile("^  'problem\\.([a-z-]+)': \\['(.*)', '(.*)'],$", Pattern.MULTILINE);

  @ParameterizedTest
  @EnumSource
  void eachRefusalOfTheEngine_isACodeOfTheWire(RefusalCode refusal) {
    assertThat(ProblemCode.of(refusal.code()).code()).isEqualTo(refusal.code());
  }

  @ParameterizedTest
  @EnumSource
  void eachCode_isSaidByThePageAsByTheServer(ProblemCode code) throws IOException {
    assertThat(textsOfThePage())
        .containsEntry(
            code.code(),
            ProblemTexts.in(Locale.ENGLISH).of(code)
                + "|"
                + ProblemTexts.in(Locale.KOREAN).of(code));
  }

  /**
   * What no server says: there is none, or it has only a status, or something is to be waited for.
   */
  @Test
  void thePage_hasFewProblemsOfItsOwn() throws IOException {
    assertThat(textsOfThePage()).hasSize(ProblemCode.values().length + 3);
    assertThat(textsOfThePage()).containsKeys("unreachable", "unknown", "wait");
  }

  private static Map<String, String> textsOfThePage() throws IOException {
    try (InputStream script =
        requireNonNull(
            ProblemTextsTest.class.getResourceAsStream("/madang/page/js/state/texts.js"))) {
      return TEXT.matcher(new String(script.readAllBytes(), UTF_8))
          .results()
          .collect(Collectors.toMap(text -> text.group(1), ProblemTextsTest::bothLanguages));
    }
  }

  private static String bothLanguages(MatchResult text) {
    return text.group(2) + "|" + text.group(3);
  }
}
