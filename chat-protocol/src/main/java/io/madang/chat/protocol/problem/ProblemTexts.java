package io.madang.chat.protocol.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the problem codes, for people, in one language. Every code has a text in every
 * language. Immutable.
 */
public final class ProblemTexts {

  /** The languages; the first is the default. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private static final Map<Locale, ProblemTexts> ALL =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), ProblemTexts::load));

  private final ResourceBundle texts;

  private ProblemTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /** The texts in one of {@link #LANGUAGES}; in English for any other. */
  public static ProblemTexts in(Locale language) {
    return requireNonNull(ALL.get(LANGUAGES.contains(language) ? language : Locale.ENGLISH));
  }

  /** The first of the wanted languages that is available; English if none is. */
  public static Locale languageFor(List<Locale> wanted) {
    return wanted.stream()
        .map(locale -> Locale.of(locale.getLanguage()))
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  public String of(ProblemCode code) {
    return texts.getString(code.code());
  }

  /** The text for a fault of a field; that of the code if there is none for the field. */
  public String of(ProblemCode code, String field, String fault) {
    return Stream.of(field + "." + fault, "*." + fault)
        .filter(texts::containsKey)
        .findFirst()
        .map(texts::getString)
        .orElseGet(() -> of(code));
  }

  private static ProblemTexts load(Locale language) {
    return new ProblemTexts(
        ResourceBundle.getBundle(
            ProblemTexts.class.getPackageName() + ".problems",
            language,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }
}
