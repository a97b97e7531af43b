package io.madang.chat.adapter.web.internal.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** Says problems in the reader's language: Korean, or English for everybody else. */
final class ProblemTexts {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private ProblemTexts() {}

  /** The one of our languages that comes first in a reader's list. */
  static Locale languageFor(List<Locale> wanted) {
    return wanted.stream()
        .map(locale -> Locale.of(locale.getLanguage()))
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static ProblemResponse describe(Problem problem, Locale language) {
    return new ProblemResponse(
        problem.status().getReasonPhrase(),
        problem.status().value(),
        problem.code(),
        detail(problem, language),
        problem.field());
  }

  private static String detail(Problem problem, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            ProblemTexts.class.getPackageName() + ".problems", language, NO_FALLBACK);
    return Stream.of(
            problem.field() + "." + problem.fault(), "*." + problem.fault(), problem.code())
        .filter(texts::containsKey)
        .findFirst()
        .map(texts::getString)
        .orElseGet(() -> texts.getString("bad-request"));
  }
}
