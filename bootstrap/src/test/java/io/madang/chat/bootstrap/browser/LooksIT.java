package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main screens: pictures of them for people, and what a scan can say about them. */
@BrowserTest
final class LooksIT {

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void mainScreens_areAccessible(String scheme, Stage stage) {
    ChatWindow window = stage.window().scheme(scheme);
    window.one("form .primary");
    Accessibility.check(window, "log in");
    window.click(".switch button", "Sign up").click("form .primary").one(".note", "fill this in");
    Accessibility.check(window, "sign up, with its complaints");

    Neighbours people = Neighbours.meet(stage);
    window.startAs(people.ada()).reload().one("room-list .row");
    Accessibility.check(window, "my rooms");
    window.openRoom(people.room()).one(".status");
    Accessibility.check(window, "a conversation");
    window.click(".bar button[aria-label='People in this room']").one("people-panel .row");
    Accessibility.check(window, "who is in the room");
    window.click("settings-menu button").one("#menu .log-out");
    Accessibility.check(window, "settings");
  }

  @Test
  void emptyScreens_areAccessible(Stage stage) {
    ChatWindow window = stage.windowOf(stage.person("ada"));
    window.one(".empty h2", "No chats yet");
    Accessibility.check(window, "no rooms");
    window.click("nav button", "Group rooms").one("group-list form");
    Accessibility.check(window, "group rooms");
    window.click("nav button", "People").one("people-list");
    Accessibility.check(window, "people");
  }

  @Test
  void pictures_areTaken(Stage stage) {
    Neighbours people = Neighbours.meet(stage);
    ChatWindow desk = stage.windowOf(people.ada()).scheme("light").language("ko");
    desk.openRoom(people.room()).one(".status");
    picture(desk, "conversation");
    ChatWindow dark = stage.windowOf(people.bob()).scheme("dark").language("en");
    dark.openRoom(people.room()).one("[data-seq]");
    dark.click(".bar button[aria-label='People in this room']").one("people-panel .row");
    picture(dark, "conversation-dark");
    ChatWindow phone = stage.windowOf(people.ada()).resize(390, 780, true).scheme("light");
    phone.language("ko").one("room-list .row");
    picture(phone, "phone-rooms");
    phone.openRoom(people.room()).one(".status");
    picture(phone, "phone-conversation");
    ChatWindow welcome = stage.window().scheme("light").language("en");
    welcome.one("form .primary");
    picture(welcome, "welcome");
  }

  private static void picture(ChatWindow window, String name) {
    // Fonts and the last reader's mark may come a moment later than the text.
    window.awaitTrue("return document.fonts.status === 'loaded' && find('.bone').length === 0");
    window.screenshot(name);
  }

  @Test
  void phone_showsOneThingAtATime(Stage stage) {
    Neighbours people = Neighbours.meet(stage);
    ChatWindow phone = stage.windowOf(people.ada()).resize(390, 780, true);
    phone.click("room-list .row", people.roomName()).one("textarea");
    assertThat(phone.texts("madang-sidebar")).isEmpty();
    assertThat(phone.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    phone.click(".bar button[aria-label='Back to the list']").one("room-list .row");
    assertThat(phone.texts("madang-conversation")).isEmpty();
    phone.click("room-list .row", people.roomName()).one("textarea");
    phone.script("history.back()");
    phone.one("room-list .row");
    Accessibility.check(phone, "the list on a phone");
  }

  @Test
  void language_isTheBrowsersUntilOneChooses(Stage stage) {
    ChatWindow window = stage.emptyWindow();
    window.command(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", "Korean reader", "acceptLanguage", "ko-KR"));
    window.visit().script("localStorage.clear()");
    window.reload().one("form .primary", "로그인");
    assertThat(window.script("return document.documentElement.lang")).isEqualTo("ko");
    window.click(".choices button", "English").one("form .primary", "Log in");
    window.reload().one("form .primary", "Log in");
    assertThat(window.script("return document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void texts_areThereInBothLanguages(Stage stage) {
    Object missing =
        stage
            .window()
            .asyncScript(
                """
                const done = arguments[arguments.length - 1];
                import('/js/state/texts.js').then(({ TEXTS }) => done(Object.entries(TEXTS)
                  .filter(([, pair]) => pair.length !== 2 || pair.some((text) => text === ''))
                  .map(([key]) => key)));
                """);
    assertThat((List<?>) missing).isEmpty();
  }

  @Test
  void theme_isTheSystemsUntilOneChooses(Stage stage) {
    Person ada = stage.person("ada");
    ChatWindow window = stage.windowOf(ada).scheme("light");
    String background = "return getComputedStyle(document.body).backgroundColor";
    Object light = window.script(background);
    Object dark = window.scheme("dark").script(background);
    assertThat(dark).isNotEqualTo(light);
    window.click("settings-menu button").click("#menu .choices button", "Light");
    assertThat(window.script(background)).isEqualTo(light);
    window.script("localStorage.clear()");
  }
}
