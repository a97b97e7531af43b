package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.Rectangle;

/** Writing a message, in any language, of any length. */
@BrowserTest
final class ComposerIT {

  private static final String PICTURE =
      "data.items.add(new File(['x'], 'x.png', { type: 'image/png' }))";

  @Test
  void enter_whileASyllableIsComposed_sendsNothing(Stage stage) {
    ChatWindow window = inNewRoom(stage);
    window.click("textarea");
    compose(window, "아");
    compose(window, "안");
    window.command(
        "Input.dispatchKeyEvent",
        Map.of(
            "type", "rawKeyDown", "key", "Process", "code", "Enter", "windowsVirtualKeyCode", 229));
    window.command("Input.insertText", Map.of("text", "안"));
    window.command(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13));
    assertThat(window.one("textarea").getDomProperty("value")).isEqualTo("안");
    window.one("textarea").sendKeys("녕", Keys.ENTER);
    window.awaitMessages(List.of("안녕")::equals);
  }

  private static void compose(ChatWindow window, String text) {
    window.command(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  @Test
  void enter_thatSaysItBelongsToAComposition_sendsNothing(Stage stage) {
    ChatWindow window = inNewRoom(stage);
    window.one("textarea").sendKeys("한글");
    for (String composing : List.of("{ isComposing: true }", "{ keyCode: 229 }")) {
      window.script(
          "find('textarea')[0].dispatchEvent(new KeyboardEvent('keydown',"
              + " { key: 'Enter', bubbles: true, cancelable: true, ..."
              + composing
              + " }))");
    }
    window.one("textarea").sendKeys(Keys.ENTER);
    window.awaitMessages(List.of("한글")::equals);
  }

  @Test
  void length_isCountedAsTheServerCounts(Stage stage) {
    ChatWindow window = inNewRoom(stage);
    fill(window, "😀".repeat(4_001));
    window.one("#count", "Too long by 1");
    assertThat(window.one(".send").isEnabled()).isFalse();
    fill(window, "😀".repeat(4_000));
    window.one("#count", "0 left");
    window.click(".send");
    window.one(".status", "Sent");
    window.awaitMessages(texts -> texts.size() == 1 && texts.getFirst().length() == 8_000);
  }

  private static void fill(ChatWindow window, String text) {
    window.script(
        "const field = find('textarea')[0]; field.value = arguments[0];"
            + " field.dispatchEvent(new Event('input', { bubbles: true }))",
        text);
  }

  @Test
  void anyText_staysInItsPlace(Stage stage) {
    ChatWindow window = inNewRoom(stage).resize(390, 780, true);
    List<String> texts =
        List.of("W".repeat(600), "مرحبا بالعالم", "👨‍👩‍👧‍👦", "가나다".repeat(200));
    texts.forEach(text -> {
      fill(window, text);
      window.click(".send");
    });
    window.awaitMessages(texts::equals);
    assertThat(window.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(
            window.script(
                "return find('.bubble').every((each) => each.getBoundingClientRect().right <="
                    + " innerWidth)"))
        .isEqualTo(true);
    assertThat(window.script("return getComputedStyle(find('.bubble')[1]).direction"))
        .isEqualTo("rtl");
  }

  @Test
  void files_areRefusedInWords_andTextIsNot(Stage stage) throws IOException {
    ChatWindow window = inNewRoom(stage);
    Path file = Files.writeString(Files.createTempFile("madang", ".txt"), "a file");
    try {
      for (String where : List.of("textarea", "madang-sidebar h1")) {
        drop(
            window,
            where,
            Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1));
        window.one("madang-notice", "Files and pictures cannot be sent yet.");
        window.script("find('madang-notice')[0].show('')");
      }
    } finally {
      Files.delete(file);
    }
    Map<String, String> text = Map.of("mimeType", "text/plain", "data", "dropped text");
    drop(window, "textarea", Map.of("items", List.of(text), "dragOperationsMask", 1));
    window.one("textarea").sendKeys(Keys.ENTER);
    window.awaitMessages(List.of("dropped text")::equals);

    paste(window, PICTURE);
    window.one("madang-notice", "Files and pictures cannot be sent yet.");
    window.script("find('madang-notice')[0].show('')");
    paste(window, PICTURE + "; data.setData('text/plain', 'a b')"); // a table comes as both
    window.one("textarea").sendKeys("typed", Keys.ENTER);
    window.awaitMessages(List.of("dropped text", "typed")::equals);
    assertThat(window.texts("madang-notice").getFirst()).isEmpty();
  }

  private static void drop(ChatWindow window, String where, Map<String, Object> data) {
    Point middle = middleOf(window, where);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      window.command(
          "Input.dispatchDragEvent",
          Map.of("type", type, "x", middle.getX(), "y", middle.getY(), "data", data));
    }
  }

  private static Point middleOf(ChatWindow window, String selector) {
    Rectangle place = window.one(selector).getRect();
    return new Point(place.getX() + place.getWidth() / 2, place.getY() + place.getHeight() / 2);
  }

  private static void paste(ChatWindow window, String content) {
    window.script(
        "const data = new DataTransfer(); "
            + content
            + "; find('textarea')[0].dispatchEvent(new ClipboardEvent('paste',"
            + " { clipboardData: data, bubbles: true, cancelable: true, composed: true }))");
  }

  @Test
  void addresses_becomeLinks_andNothingElseDoes(Stage stage) {
    ChatWindow window = inNewRoom(stage);
    fill(window, "See https://example.org/a_(b), javascript:alert(1) and data:text/html,x.");
    window.click(".send").one(".bubble a");
    assertThat(window.attributes(".bubble a", "href")).containsExactly("https://example.org/a_(b)");
    assertThat(window.attributes(".bubble a", "rel").getFirst()).contains("noopener");
  }

  @Test
  void emoji_isPickedWhereTheCursorIs(Stage stage) {
    ChatWindow window = inNewRoom(stage);
    window.one("textarea").sendKeys("good  work");
    window.script("find('textarea')[0].setSelectionRange(5, 5)");
    window.click("button[aria-label='Emoji']").click("#emoji button", "👍");
    window.one("textarea").sendKeys(Keys.ENTER);
    window.awaitMessages(List.of("good 👍 work")::equals);
  }

  private static ChatWindow inNewRoom(Stage stage) {
    Person ada = stage.person("ada");
    return stage.windowOf(ada).openRoom(ada.createRoom("writing"));
  }
}
