package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * What is wrong with what somebody typed, said where it is, in their language, for as long as it is
 * so.
 */
@BrowserTest
final class FormsIT {

  private static final String TOO_MANY_ATTEMPTS =
      """
      const real = fetch;
      window.fetch = (url, options) => String(url).endsWith('/member/doLogin')
        ? Promise.resolve(new Response('{"code":"rate-limited"}', { status: 429, headers: { 'Retry-After': '3' } }))
        : real(url, options);
      """;

  @Test
  void complaint_isRightAndGoneWithItsReason(Stage stage) {
    stage.forgive("401");
    ChatWindow window = stage.window();
    fill(window, "#email", "nobody@madang.test");
    window.one("#password").sendKeys("wrong horse", Keys.ENTER);
    window.one(".problem", "Email or password is wrong.");
    window.one("#password").sendKeys("another horse");
    window.awaitGone(".problem");

    // Lengths are counted as the server counts them.
    window.click(".switch button", "Sign up");
    fill(window, "#name", "😀".repeat(51));
    window.one("#name-note", "At most 50 characters: too long by 1.");
    fill(window, "#name", "😀".repeat(50));
    window.awaitGone("#name-note");
    fill(window, "#password", "é".repeat(128)); // kept as one letter each
    window.awaitGone("#password[aria-invalid='true']");
    fill(window, "#password", "é".repeat(129));
    window.one("#password-note", "At most 128 characters: too long by 1.");
  }

  @Test
  void refusalOfAField_standsAtTheFieldInTheLanguageOfThePage(Stage stage) {
    stage.forgive("400");
    ChatWindow window = stage.window().language("ko");
    window.click(".switch button", "회원가입");
    fill(window, "#name", "\u200B\u200B");
    fill(window, "#email", "nobody-there@madang.test");
    fill(window, "#password", "correct horse");
    window.one("#password").sendKeys(Keys.ENTER);
    window.one("#name-note", "이름");
    assertThat(window.texts(".problem")).isEmpty();
    fill(window, "#name", "아무개");
    window.awaitGone("#name-note");
  }

  @Test
  void wait_isSaidInBothLanguagesAndCountedDown(Stage stage) {
    ChatWindow window = stage.emptyWindow().startWith(TOO_MANY_ATTEMPTS).visit();
    fill(window, "#email", "somebody@madang.test");
    window.one("#password").sendKeys("wrong horse", Keys.ENTER);
    window.one(".problem[role='alert']", "Please try again in 3 seconds.");
    window.one(".problem[role='timer']", "Please try again in 2 seconds.");
    window.awaitGone(".problem");
    Object said =
        window.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            import('/js/state/i18n.js').then(({ chooseLanguage, problemText }) => {
              const said = ['en', 'ko'].flatMap((language) => {
                chooseLanguage(language);
                return [1_000, 90_000, 180_000].map((retryAfterMs) =>
                  problemText({ code: 'rate-limited', status: 429, retryAfterMs }).match(/\\d+ ?[a-z가-힣]+/)[0]);
              });
              localStorage.clear();
              done(said);
            });
            """);
    assertThat(said)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly("1 second", "90 seconds", "3 minutes", "1초", "90초", "3분");
  }

  @Test
  void roomName_isAskedForAndCounted(Stage stage) {
    ChatWindow window = stage.windowOf(stage.person("ada"));
    window.click("nav button", "Group rooms").click("group-list form button");
    window.one("#wrong", "Please give the room a name.");
    fill(window, "group-list form input", "🌿".repeat(101));
    window.one("#wrong", "At most 100 characters: too long by 1.");
    fill(window, "group-list form input", "🌿".repeat(100));
    window.awaitGone("#wrong");
    window.click("group-list form button").one("madang-conversation h2", "🌿".repeat(100));
  }

  private static void fill(ChatWindow window, String field, String text) {
    window.one(field);
    window.script(
        """
        const field = find(arguments[0])[0];
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        """,
        field,
        text);
  }
}
