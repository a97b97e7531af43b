package io.madang.chat.bootstrap.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Nobody has read what was shown to nobody, and who does not look is told in the way that their
 * browser has.
 */
@BrowserTest
final class AttentionIT extends TwoInARoom {

  /**
   * A window that can lose the keyboard, in a browser where a page may show no notes, as on
   * Android.
   */
  private static final String PHONE =
      """
      window.hasKeyboard = true;
      document.hasFocus = () => hasKeyboard;
      window.keyboard = (has) => {
        hasKeyboard = has;
        dispatchEvent(new Event(has ? 'focus' : 'blur'));
      };
      localStorage.setItem('madang.notify', 'on');
      window.Notification = class {
        static permission = 'granted';
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      };
      """;

  /** What a service worker finds around it, and what it did. */
  private static final String WORKER =
      """
      const [source, pages] = arguments;
      const did = [];
      const self = {
        addEventListener: (type, listener) => (self[type] = listener),
        clients: {
          matchAll: async () => pages.map((page) => ({
            postMessage: (message) => did.push(JSON.stringify(message)),
            focus: async () => did.push(`focus ${page}`),
          })),
          openWindow: async (address) => did.push(`open ${address}`),
        },
      };
      new Function('self', source)(self);
      const notification = { data: { roomId: 12 }, close: () => did.push('close') };
      self.notificationclick({ notification, waitUntil: (work) => (window.work = work.then(() => did)) });
      """;

  AttentionIT() {
    super("attention");
  }

  @Test
  void windowWithoutTheKeyboard_readsNothing(Stage stage) {
    ChatWindow window = stage.emptyWindow().startAs(ada).startWith(PHONE).visit().openRoom(room);
    bob.say(room, "read at once");
    await().atMost(60, SECONDS).until(() -> unread() == 0);

    window.script("keyboard(false)");
    for (int i = 1; i <= 30; i++) {
      bob.say(room, "line " + i);
    }
    window.one("room-list .badge", "30");
    window.awaitTrue("return document.title.startsWith('(30)')");
    assertThat(unread()).isEqualTo(30);

    window.script("keyboard(true)");
    window.one(".unread", "New messages"); // begins where one left off
    await().atMost(60, SECONDS).until(() -> unread() < 30);
    assertThat(unread()).as("what is still out of sight").isPositive();
    window.click(".newest");
    await().atMost(60, SECONDS).until(() -> unread() == 0);
  }

  @Test
  void pageThatMayShowNoNotes_hasThemShownByItsWorker(Stage stage) throws IOException {
    ChatWindow window = stage.emptyWindow().startAs(ada).startWith(PHONE);
    window.allowNotifications().visit().openRoom(room);
    window.awaitTrue("return document.querySelector('madang-app').client.inboxLive");
    window.one("room-list .row", "attention"); // what is there when the list comes is no news
    window.script("keyboard(false)");
    bob.say(room, "psst");
    window.awaitTrue(
        """
        navigator.serviceWorker.getRegistration()
          .then((worker) => worker?.getNotifications() ?? [])
          .then((notes) => (window.notes = notes.map(({ title, body }) => `${title}: ${body}`)));
        return window.notes?.join() === 'attention: \u2068Bob\u2069: psst';
        """);
    window.script("location.hash = ''");
    window.script(
        "navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { openRoom:"
            + " arguments[0] } }))",
        room);
    window.one("madang-conversation h2", "attention");

    // Followed, it leads to the page that is open, or to a new one.
    String worker =
        new ClassPathResource("madang/page/service-worker.js")
            .getContentAsString(StandardCharsets.UTF_8);
    window.script(WORKER, worker, List.of("page"));
    assertThat(window.asyncScript("work.then(arguments[0])"))
        .isEqualTo(List.of("close", "{\"openRoom\":12}", "focus page"));
    window.script(WORKER, worker, List.of());
    assertThat(window.asyncScript("work.then(arguments[0])"))
        .isEqualTo(List.of("close", "open /#room-12"));
  }
}
