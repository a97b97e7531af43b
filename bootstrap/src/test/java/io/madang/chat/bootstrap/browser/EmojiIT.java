package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** An emoji is shown as one picture, however many code points it has. */
@BrowserTest
final class EmojiIT {

  /**
   * A family, professions, skin tones, hearts, flags of all kinds, keycaps, text made a picture.
   */
  private static final List<String> ONE_PICTURE =
      List.of(
          "👨‍👩‍👧‍👦",
          "👩🏽‍💻",
          "👩🏽‍⚕️",
          "🧑‍🤝‍🧑",
          "👩🏻‍❤️‍💋‍👨🏿",
          "🏃🏽‍♀️‍➡️",
          "🙂‍↔️",
          "❤️‍🔥",
          "🐈‍⬛",
          "🐻‍❄️",
          "🍋‍🟩",
          "👍🏿",
          "☝🏽",
          "🏳️‍🌈",
          "🏴‍☠️",
          "🇰🇷",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "1️⃣",
          "#️⃣",
          "☀️",
          "🈁",
          "🃏");

  /** The font for emoji is there before anything is measured. */
  private static final String WIDTHS =
      """
      const done = arguments[arguments.length - 1];
      const loaded = document.fonts.load('40px "Colour Emoji"', '😀');
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.fontSize = '40px';
      const width = (text, font = '') => {
        probe.style.fontFamily = font;
        probe.textContent = text;
        return probe.getBoundingClientRect().width;
      };
      const isSame = (one, other) => Math.abs(one - other) < 4;
      """;

  /** Joiners shape letters too, and digits are no pictures. */
  private static final List<String> NO_PICTURE =
      List.of("ن\u200D", "می\u200Dخواهم", "010-1234", "#1", "*", "☀", "가나다");

  @Test
  void joinedEmoji_areOnePicture_andLettersAreNone(Stage stage) {
    ChatWindow window = stage.window();
    window.one("form .primary");
    Object wrong =
        window.asyncScript(
            WIDTHS
                + """
                const [pictures, letters] = arguments;
                const fonts = getComputedStyle(document.body).fontFamily.replace(/^"Colour Emoji", /, '');
                loaded.then(() => done([
                  ...pictures.filter((each) => !isSame(width(each), width('😀'))),
                  ...letters.filter((each) => width(each) !== width(each, fonts)),
                ]));
                """,
            ONE_PICTURE,
            NO_PICTURE);
    assertThat(wrong).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
  }

  @Test
  void messageOfFewEmoji_isShownBig(Stage stage) {
    Person ada = stage.person("👩🏽‍💻 Ada");
    long room = ada.createRoom("emoji");
    List<String> big =
        List.of("👨‍👩‍👧‍👦 👩🏽‍💻", "🇰🇷🇺🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤", "😀😀😀");
    List<String> plain = List.of("1", "#", "12:30", "😀 ok", "\u200D", "😀".repeat(20));
    big.forEach(text -> ada.say(room, text));
    plain.forEach(text -> ada.say(room, text));
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    window.awaitMessages(texts -> texts.size() == big.size() + plain.size());
    assertThat(window.texts(".bubble[data-big]")).isEqualTo(big);
    // A sign of its own is the whole first picture of a name, not the first part of it.
    window.one(".me .avatar", "👩🏽‍💻");
  }
}
