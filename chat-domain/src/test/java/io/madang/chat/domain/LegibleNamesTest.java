package io.madang.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member or a room may be called, tried with every character. */
class LegibleNamesTest {

  /** Said once more, in the words of regular expressions. */
  private static final Pattern NEVER =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{IsNoncharacter_Code_Point}"
              + "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u3164\\uffa0"
              + "\\ufff0-\\ufffb\\x{e0000}-\\x{e0fff}"
              + "[\\p{Cf}&&[^\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2"
              + "\\x{110bd}\\x{110cd}\\x{13430}-\\x{1343f}]]]");

  private static final Pattern SELECTOR = Pattern.compile("[\\ufe00-\\ufe0f]");

  private static final Pattern NOTHING_TO_SEE =
      Pattern.compile(
          "[\\p{IsWhite_Space}\\p{Z}\\p{M}\\p{Cf}\\u2800\\ufffc\\x{1d159}\\x{13441}\\x{13442}]");

  private static final int[] POOL =
      "aé가葛😀👩🏴ക്ر \u0301\u200b\u200c\u200d\u200e\u202e\u2066\u2800\u3164\ufe0f\ufeff\uffff\ud800"
          .concat("\udb40\udc67\udb40\udc7f\udb40\udd00\udbff\udfff")
          .codePoints()
          .toArray();

  private final TextRule rule = new TextRule("name", 1, 100);

  @Test
  void everyCharacter_isKeptInsideOfANameOrRefusedForAReason() {
    assertAccepted("a%b", c -> !matches(NEVER, c));
    assertAccepted("가%", c -> !matches(NEVER, c));
  }

  @Test
  void everyCharacter_isANameByItselfIfItIsSeen() {
    assertAccepted(
        "%", c -> !matches(NEVER, c) && !matches(NOTHING_TO_SEE, c) && !matches(SELECTOR, c));
  }

  @Test
  void everyCharacter_mayBeginANameUnlessItShapesWhatIsBefore() {
    assertAccepted("%a", c -> !matches(NEVER, c) && !matches(SELECTOR, c));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨‍👩‍👧",
        "👩🏽‍💻 team",
        "🏳️‍🌈",
        "👩‍❤️‍💋‍👨",
        "🧑🏻‍🦰",
        "🏴‍☠️",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🇰🇷 1️⃣ ❤️",
        "می‌خواهم",
        "۳‌شنبه",
        "PDF‌ها",
        "ക്ഷ ന്‍",
        "ශ්‍රී",
        "葛󠄀城",
        "שלום",
        "مرحبا",
        "ᠮᠣᠩᠭᠤᠯ",
        "José",
        "Jose\u0301",
        "홍길동",
        " a ",
        "a\u3000b",
        "⠓⠊⠀⠽"
      })
  void whatPeopleWrite_isAName(String name) {
    assertThat(rule.checkName(name)).isSameAs(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ad\u200dmin",
        "ad\u200cmin",
        "\u200da",
        "가\u200d",
        "👨\u200d",
        "\u200d👨",
        "👨\u200da",
        "👨 \u200d👩",
        "می\u200c",
        "\u200cمی",
        "a\ufe0f\ufe0f",
        " \ufe0f",
        "a\udb40\udd00",
        "a\u180b",
        "🏴\udb40\udc67",
        "🏴\udb40\udc7f",
        "a\udb40\udc67\udb40\udc7f",
        "🏴\udb40\udc67\udb40\udc7f\udb40\udc67",
        "\u202eabc",
        "abc\u202c",
        "a\u2066b\u2069",
        "a\u200e",
        "a\u200f",
        "a\u061c",
        "\u3164",
        "\uffa0\uffa0",
        "\u115f\u1160",
        "\u2800 \u2800",
        "\u0301\u20dd",
        "\u0903",
        "a\ue000",
        "a\udbff\udffd"
      })
  void whatMisleads_isNoName(String name) {
    assertThat(passes(name)).isFalse();
  }

  @Test
  void randomNames_areLegibleAndStaySoSideBySide() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String before = "a";
    for (int round = 0; round < 20_000; round++) {
      String name = randomName(random);
      if (passes(name)) {
        String as =
            "seed %d, %s".formatted(seed, name.codePoints().mapToObj(Unicode::name).toList());
        assertThat(name.codePoints().anyMatch(c -> isShown(c))).as(as).isTrue();
        assertThat(name.matches(".*[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069].*"))
            .as(as)
            .isFalse();
        assertThat(passes(before + " " + name)).as(as).isTrue();
        before = name;
      }
    }
  }

  private static boolean isShown(int codePoint) {
    return !matches(NEVER, codePoint)
        && !matches(SELECTOR, codePoint)
        && !matches(NOTHING_TO_SEE, codePoint);
  }

  private static String randomName(Random random) {
    int[] codePoints =
        random.ints(1 + random.nextInt(6), 0, POOL.length).map(i -> POOL[i]).toArray();
    return new String(codePoints, 0, codePoints.length);
  }

  private void assertAccepted(String form, IntPredicate expected) {
    int place = form.indexOf('%');
    String before = form.substring(0, place);
    String after = form.substring(place + 1);
    assertThat(
            Unicode.codePoints()
                .filter(c -> passes(before + Character.toString(c) + after) != expected.test(c))
                .mapToObj(Unicode::name))
        .as(form)
        .isEmpty();
  }

  private boolean passes(String name) {
    try {
      rule.checkName(name);
      return true;
    } catch (InvalidValueException refused) {
      return false;
    }
  }

  private static boolean matches(Pattern pattern, int codePoint) {
    return pattern.matcher(Character.toString(codePoint)).matches();
  }
}
