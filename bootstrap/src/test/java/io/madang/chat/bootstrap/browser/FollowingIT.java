package io.madang.chat.bootstrap.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reader at the newest message stays there, and has read what was visible. */
@BrowserTest
final class FollowingIT extends TwoInARoom {

  private static final String IN_SIGHT =
      """
      const bubble = find('.bubble').findLast((each) => text(each).includes(arguments[0]));
      const log = find('.scroller')[0].getBoundingClientRect();
      const box = bubble?.getBoundingClientRect();
      return Boolean(box) && box.top >= log.top - 1 && box.bottom <= log.bottom + 1;
      """;

  FollowingIT() {
    super("following");
  }

  @Test
  void roomThatFits_openedWithNews_followsWhatComes(Stage stage) {
    bob.say(room, "news 1");
    bob.say(room, "news 2");
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    window.one(".unread", "New messages");
    awaitAllRead();
    assertThat(window.texts(".newest")).isEmpty();

    sayMany("more ", 25);
    window.awaitTrue(IN_SIGHT, "more 25");
    awaitAllRead();
    assertThat(window.texts(".newest")).isEmpty();
  }

  @Test
  void newestMessage_staysInSightWhateverChangesItsSize(Stage stage) {
    sayMany("line ", 40);
    ChatWindow window = stage.windowOf(ada).resize(390, 780, true).openRoom(room);
    window.click(".newest").awaitTrue(IN_SIGHT, "line 40");

    window.resize(390, 430, true).awaitTrue(IN_SIGHT, "line 40"); // a keyboard opens
    bob.say(room, "said meanwhile");
    window.awaitTrue(IN_SIGHT, "said meanwhile");
    window.resize(780, 390, true).awaitTrue(IN_SIGHT, "said meanwhile"); // the phone is turned
    window.resize(390, 780, true).awaitTrue(IN_SIGHT, "said meanwhile");
    window.script("document.documentElement.style.fontSize = '22px'"); // a font comes late
    window.awaitTrue(IN_SIGHT, "said meanwhile");

    // A scroll and another size in one frame are not taken for reading further up.
    window.script(
        """
        const scroller = find('.scroller')[0];
        scroller.scrollTop -= 5;
        scroller.parentNode.host.style.maxBlockSize = '200px';
        """);
    window.awaitTrue("return find('.scroller')[0].clientHeight <= 200");
    bob.say(room, "said last");
    window.awaitTrue(IN_SIGHT, "said last");
    awaitAllRead();
    assertThat(window.texts(".newest")).isEmpty();
  }

  @Test
  void messageLongerThanTheScreen_isReadOnceItsEndIsSeen(Stage stage) {
    bob.say(room, "old");
    bob.say(room, "the beginning\n" + "and on it goes ".repeat(200) + "\nthe end");
    ChatWindow window = stage.windowOf(ada).resize(390, 430, true).openRoom(room);
    window.one(".unread", "New messages");
    window.one(".newest");
    assertThat(unread()).isPositive();
    window.script(
        "const scroller = find('.scroller')[0]; scroller.scrollTop = scroller.scrollHeight");
    awaitAllRead();
    bob.say(room, "a short one");
    window.awaitTrue(IN_SIGHT, "a short one");
    awaitAllRead();
  }

  private void sayMany(String text, int count) {
    IntStream.rangeClosed(1, count).forEach(i -> bob.say(room, text + i));
  }

  private void awaitAllRead() {
    await("everything to be read").atMost(60, SECONDS).until(() -> unread() == 0);
  }
}
