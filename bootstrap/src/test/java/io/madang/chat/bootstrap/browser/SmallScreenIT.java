package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A phone, and a page at 400 %: one thing at a time, and all of it. */
@BrowserTest
final class SmallScreenIT extends TwoInARoom {

  private static final String PEOPLE = ".bar button[aria-label='People in this room']";
  private static final String FITS =
      "return document.documentElement.scrollWidth <= innerWidth && find('button, input, textarea')"
          + ".every((each) => each.getBoundingClientRect().right <= innerWidth + 1)";

  SmallScreenIT() {
    super("pocket");
  }

  @Test
  void back_closesThePeopleAndThenTheRoom(Stage stage) {
    long other = ada.createRoom("other");
    ChatWindow phone = phone(stage);
    phone.click("room-list .row", "pocket").click(PEOPLE).one("people-panel", "Bob");
    phone.script("history.back()");
    phone.awaitGone("people-panel").one("textarea");
    phone.script("history.forward()");
    phone.one("people-panel", "Bob");
    phone.reload().one("people-panel", "Bob");
    phone.click("people-panel button[aria-label='Close']").awaitGone("people-panel");
    phone.script("history.back()");
    phone.one("room-list .row", "pocket");

    // And to the list it is from wherever one came.
    phone.click("room-list .row", "pocket").click(PEOPLE).one("people-panel", "Bob");
    toTheList(phone);
    phone.click("room-list .row", "pocket").one("textarea");
    phone.script("location.hash = '#room-' + arguments[0]", other); // as in a link
    phone.one("madang-conversation h2", "other");
    toTheList(phone);
    phone.visit("#room-" + room).reload().click(PEOPLE).one("people-panel", "Bob");
    toTheList(phone);
  }

  private static void toTheList(ChatWindow phone) {
    phone.click(".bar button[aria-label='Back to the list']").one("room-list .row");
    phone.awaitGone("madang-conversation");
    assertThat(phone.script("return location.hash")).isEqualTo("");
  }

  @Test
  void unreadElsewhere_isSeenFromInsideARoom(Stage stage) {
    long other = ada.createRoom("other");
    bob.join(other);
    ChatWindow phone = phone(stage).openRoom(room);
    bob.say(other, "psst");
    bob.say(other, "hey");
    bob.say(room, "here");
    phone.one(".back .badge", "2 unread elsewhere");
    ada.post("/chat/room/" + other + "/read").expect(200);
    phone.awaitGone(".back .badge");
  }

  @Test
  void nameFromRightToLeft_standsBesideItsAvatar(Stage stage) {
    Person noor = stage.person("نور");
    noor.join(room);
    long alone =
        noor.post("/chat/room/private/create?otherMemberId=" + ada.id()).json(200).asLong();
    noor.say(alone, "مرحبا");
    ChatWindow phone = phone(stage);
    awaitBeside(phone, "room-list strong");
    phone.openRoom(alone).click(PEOPLE);
    awaitBeside(phone, "people-panel strong");
    awaitBeside(phone, ".bar h2");
    assertThat(phone.attributes(".bar h2", "title")).containsExactly("نور");
    Object said =
        phone.asyncScript(
            """
            const done = arguments[0];
            import('/js/state/i18n.js').then(({ t }) =>
              done(t('room.typing-two', { name: 'נועם', other: '\u202EBob' })));
            """);
    assertThat(said).isEqualTo("\u2068נועם\u2069 and \u2068Bob\u2069 are typing");
  }

  private static void awaitBeside(ChatWindow phone, String selector) {
    phone.one(selector, "نور");
    phone.awaitTrue(
        """
        const name = find(arguments[0]).find((each) => text(each).includes('نور'));
        const avatar = name.closest('.row, .bar').querySelector('.avatar').getBoundingClientRect();
        return Math.abs(name.getBoundingClientRect().left - avatar.right) < 20;
        """,
        selector);
  }

  @Test
  void veryLongMessage_isFoldedUntilOneWantsAllOfIt(Stage stage) {
    bob.say(room, "short");
    bob.say(room, "the beginning " + "and on it goes ".repeat(200) + " the end");
    ChatWindow phone = phone(stage).openRoom(room);
    phone.one(".unfold[aria-expanded='false']", "Show more");
    String height = "return find('.bubble')[1].getBoundingClientRect().height";
    double folded = ((Number) phone.script(height)).doubleValue();
    assertThat(folded).isLessThan(740 * 0.5);
    phone.click(".unfold").one(".unfold[aria-expanded='true']", "Show less");
    assertThat(((Number) phone.script(height)).doubleValue()).isGreaterThan(740);
    // Reads on where they were, and not at the end.
    phone.awaitTrue("return find('.bubble')[1].getBoundingClientRect().top > 0");
    phone.click(".unfold").one(".unfold[aria-expanded='false']", "Show more");
    phone.awaitTrue("return find('.bubble')[1].getBoundingClientRect().top > 0");
    phone.one(".bubble", "the end"); // all of it is there for whoever listens
  }

  /** WCAG 1.4.10: a window of 1,280 × 1,024 at 400 %. */
  @Test
  void pageAtFourHundredPercent_isUsableWithoutScrollingSideways(Stage stage) {
    bob.say(room, "W".repeat(300) + " https://example.org/" + "a/".repeat(100));
    ChatWindow window = stage.windowOf(ada).resize(320, 256, false);
    window.one("room-list .row", "pocket");
    window.awaitTrue(FITS);
    window.click("nav button", "Group rooms").one("group-list form");
    window.awaitTrue(FITS);
    window.click("nav button", "Chats").click("room-list .row", "pocket").one("[data-seq]");
    window.awaitTrue(FITS);
    window.say("typed at 400 %");
    window.awaitMessages(texts -> texts.contains("typed at 400 %"));
    window.awaitTrue(
        """
        const box = find('.bubble').at(-1).getBoundingClientRect();
        const log = find('.scroller')[0].getBoundingClientRect();
        return log.height > 90 && box.top >= log.top && box.bottom <= log.bottom + 1;
        """);
    window.click("button[aria-label='Emoji']").one("#emoji button");
    window.awaitTrue("return find('#emoji')[0].getBoundingClientRect().top >= 0");
    window.one("textarea").sendKeys(Keys.ESCAPE);
    window.click(PEOPLE).one("people-panel .row");
    window.awaitTrue(FITS);
    ChatWindow welcome = stage.window().resize(320, 256, false);
    welcome.one("form .primary");
    welcome.awaitTrue(FITS);
  }

  private ChatWindow phone(Stage stage) {
    return stage.windowOf(ada).resize(360, 740, true);
  }
}
