package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A login lasts in all tabs until the member logs out. */
@BrowserTest
final class StayingLoggedInIT {

  private static final String PASSWORD = "correct horse";
  private static final String RUN_OUT =
      """
      const session = JSON.parse(localStorage.getItem('madang.session'));
      localStorage.setItem('madang.session', JSON.stringify({ ...session, token: 'run.out.long-ago' }));
      """;

  @Test
  void login_isFoundByNewTabsUntilOneOfThemLogsOut(Stage stage) {
    Person ada = Person.signedUp(stage.server(), "stays");
    long room = ada.createRoom("deep-link");
    ChatWindow waiting = stage.window();
    waiting.one("#email");
    ChatWindow first = stage.emptyWindow().visit("#room-" + room);
    first.one("#email").sendKeys(ada.email());
    first.one("#password").sendKeys(PASSWORD, Keys.ENTER);
    first.one("madang-conversation h2", "deep-link");
    waiting.one("room-list .row", "deep-link");

    ChatWindow tab = stage.window();
    tab.one("room-list .row", "deep-link");
    ChatWindow link = stage.emptyWindow().visit("#room-" + room);
    link.one("madang-conversation h2", "deep-link");
    link.one("textarea").sendKeys("half a thought");

    first.click("settings-menu button").click("#menu .log-out").one("#email");
    for (ChatWindow each : List.of(waiting, tab, link)) {
      each.one("#email");
      assertThat(each.script("return location.hash + sessionStorage.length")).isEqualTo("0");
    }
    tab.reload().one("#email");
    assertThat(tab.one("#email").getDomProperty("value")).isEmpty();
  }

  @Test
  void login_ofOneTab_staysThere(Stage stage) {
    Person ada = Person.signedUp(stage.server(), "alone");
    ChatWindow window = stage.window();
    window.one("#email").sendKeys(ada.email());
    window.click("#keep").one("#password").sendKeys(PASSWORD, Keys.ENTER);
    window.one("madang-sidebar .me", "alone");
    window.reload().one("madang-sidebar .me", "alone");
    ChatWindow other = stage.window();
    other.one("#email");
    assertThat(other.one("#keep").isSelected()).as("the choice is remembered").isFalse();
  }

  @Test
  void login_thatHasRunOut_losesNothing(Stage stage) {
    stage.forgive("401", "WebSocket", "net::ERR_", "Failed to load resource");
    Person ada = Person.signedUp(stage.server(), "tomorrow");
    long room = ada.createRoom("morning");
    ChatWindow window = stage.window();
    window.one("#email").sendKeys(ada.email());
    window.one("#password").sendKeys(PASSWORD, Keys.ENTER);
    window.one("room-list .row", "morning");
    window.openRoom(room).say("before").one(".status", "Sent");
    stage.network().cut();
    window.one("madang-banner", "Reconnecting");
    window.say("unsent").one("[data-stuck] .status");
    window.one("textarea").sendKeys("half a thought");

    window.script(RUN_OUT);
    stage.network().mend();
    window.reload().one("form .note", "Your session has expired");
    assertThat(window.one("#email").getDomProperty("value")).isEqualTo(ada.email());
    Accessibility.check(window, "an expired session");
    window.reload().one("form .note", "Your session has expired");
    window.one("#password").sendKeys(PASSWORD, Keys.ENTER);
    window.awaitMessages(List.of("before", "unsent")::equals);
    assertThat(window.one("textarea").getDomProperty("value")).isEqualTo("half a thought");
  }
}
