package io.madang.chat.bootstrap.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Two people, two windows: everything that one came for. */
@BrowserTest
final class WholeFlowIT {

  /** A page that can be hidden from here, and a browser that writes its notifications down. */
  private static final String HIDDEN_PAGE =
      """
      window.isHidden = false;
      window.notes = [];
      Object.defineProperty(document, 'hidden', { get: () => isHidden });
      localStorage.setItem('madang.notify', 'on');
      window.Notification = class {
        static permission = 'granted';
        constructor(title, { body }) {
          notes.push(`${title}: ${body}`);
        }
      };
      """;

  @Test
  void strangers_signUpFindEachOtherAndTalk(Stage stage) {
    ChatWindow ada = signUp(stage, "Ada Flow", "ada-flow@madang.test");
    ChatWindow bob = signUp(stage, "Bob Flow", "bob-flow@madang.test");

    ada.click("nav button", "People").one("people-list input").sendKeys("bob-flow");
    ada.click("people-list button", "1:1 chat with Bob Flow");
    ada.one("madang-conversation h2", "Bob Flow");
    ada.say("Hello Bob!");
    ada.one(".status", "Sent");

    bob.click("room-list .row", "Ada Flow");
    bob.awaitMessages(List.of("Hello Bob!")::equals);
    ada.one(".status", "Read");
    bob.say("Hello Ada!");
    ada.awaitMessages(List.of("Hello Bob!", "Hello Ada!")::equals);
  }

  private static ChatWindow signUp(Stage stage, String name, String email) {
    ChatWindow window = stage.window();
    window.click(".switch button", "Sign up").click("#keep"); // each in a window of their own
    window.one("#name").sendKeys(name);
    window.one("#email").sendKeys(email);
    window.one("#password").sendKeys("correct horse", Keys.ENTER);
    window.one("madang-sidebar .me", name);
    return window;
  }

  @Test
  void form_saysWhatIsWrong(Stage stage) {
    stage.forgive("401");
    ChatWindow window = stage.window();
    window.click("form .primary").one("#email-note", "Please fill this in.");
    window.one("#email").sendKeys("nobody@madang.test");
    window.one("#password").sendKeys("wrong horse", Keys.ENTER);
    window.one(".problem", "Email or password is wrong.");
  }

  @Test
  void groupRoom_isMadeFoundJoinedAndLeft(Stage stage) {
    ChatWindow ada = stage.windowOf(stage.person("ada"));
    ada.click("nav button", "Group rooms");
    ada.one("group-list form input").sendKeys("Reading circle", Keys.ENTER);
    ada.one("madang-conversation h2", "Reading circle");
    ada.say("What do we read next?");

    ChatWindow bob = stage.windowOf(stage.person("bob"));
    bob.click("nav button", "Group rooms");
    bob.click("group-list button", "Join Reading circle");
    bob.awaitMessages(texts -> texts.contains("What do we read next?"));
    ada.one("madang-conversation .bar small", "2 people");

    bob.click(".bar button[aria-label='Leave the room']");
    bob.click("confirm-dialog button", "Leave");
    bob.one(".placeholder h2", "Welcome");
    ada.one("madang-conversation .bar small", "1 person");
  }

  @Test
  void unread_isCountedShownAndReadWhereOneLeftOff(Stage stage) {
    Person ada = stage.person("ada");
    Person bob = stage.person("bob");
    long room = ada.createRoom("unread");
    bob.join(room);
    bob.say(room, "old news");
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    window.awaitMessages(texts -> texts.contains("old news"));
    window.awaitTrue("return find('.badge').length === 0");

    window.script("location.hash = ''");
    for (int i = 1; i <= 30; i++) {
      bob.say(room, "news " + i);
    }
    window.one(".badge", "30");
    window.awaitTrue("return document.title.startsWith('(30)')");
    window.one("room-list .preview", "news 30");
    window.openRoom(room).one(".unread", "New messages");
    window.one(".newest", "new messages");
    window.click(".newest").one(".bubble", "news 30");
    window.awaitTrue("return find('.newest').length === 0");
    window.awaitTrue("return !document.title.startsWith('(')");
  }

  @Test
  void typing_isShownWhileItGoesOn(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("typing");
    bob.join(room);
    ChatWindow adas = stage.windowOf(ada).openRoom(room);
    ChatWindow bobs = stage.windowOf(bob).openRoom(room);
    // Typing is only told once the connection is up; who goes on typing is seen sooner or later.
    bobs.awaitTrue("return document.querySelector('madang-app').client.inboxLive");
    bobs.one("textarea").sendKeys("I think");
    adas.one("typing-line", "Bob is typing");
    bobs.one("textarea").sendKeys(" so", Keys.ENTER);
    adas.awaitMessages(texts -> texts.contains("I think so"));
    adas.awaitTrue(
        "return !find('typing-line').some((line) => line.shadowRoot.textContent.includes('Bob'))");
  }

  @Test
  void hiddenPage_tellsWhatIsSaidAndReadsNothing(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("hidden");
    bob.join(room);
    ChatWindow window = stage.emptyWindow().startAs(ada).startWith(HIDDEN_PAGE).visit();
    window.openRoom(room).awaitTrue("return document.querySelector('madang-app').client.inboxLive");
    window.script("isHidden = true; document.dispatchEvent(new Event('visibilitychange'))");
    bob.say(room, "psst");
    window.awaitTrue("return notes.join() === 'hidden: \u2068Bob\u2069: psst'");
    window.awaitTrue("return document.title === '(1) \u2068hidden\u2069 · Madang'");
    assertThat(ada.myRoom(room).path("unReadCount").asInt()).isEqualTo(1);

    window.script("isHidden = false; document.dispatchEvent(new Event('visibilitychange'))");
    window.one(".unread", "New messages");
    window.awaitTrue("return document.title === '\u2068hidden\u2069 · Madang'");
    await().atMost(60, SECONDS).until(() -> ada.myRoom(room).path("unReadCount").asInt() == 0);
  }

  @Test
  void keyboard_isEnough(Stage stage) {
    Person ada = stage.person("ada");
    long room = ada.createRoom("keys");
    ChatWindow window = stage.windowOf(ada);
    window.one("room-list .row", "keys").sendKeys(Keys.ENTER);
    window.one("textarea").sendKeys("first", Keys.chord(Keys.SHIFT, Keys.ENTER), "second");
    window.one("textarea").sendKeys(Keys.ENTER);
    window.awaitMessages(List.of("first\nsecond")::equals);
    window.click(".bar button[aria-label='People in this room']").one("people-panel", "ada");
    window.one("textarea").sendKeys(Keys.ESCAPE);
    window.awaitGone("people-panel");
    window.one("textarea").sendKeys("kept for later", Keys.ESCAPE);
    window.one(".placeholder h2", "Welcome");
    window.one("room-list .draft", "Draft");
    window.one("room-list .row:focus", "keys");
    window.openRoom(room);
    assertThat(window.one("textarea").getDomProperty("value")).isEqualTo("kept for later");
  }
}
