package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.bootstrap.e2e.Person;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many messages, many people, few bytes. */
@BrowserTest
final class ScaleIT {

  private static final int MESSAGES = 10_000;
  private static final int PEOPLE = 500;
  private static final int MOST_FILES = 4;
  private static final String LOADED =
      "const all = [...performance.getEntriesByType('navigation'),"
          + " ...performance.getEntriesByType('resource')];";
  private static final String FILES =
      "return all.filter(({ transferSize }) => transferSize > 0).map(({ name }) => name)";
  private static final String BYTES =
      "return all.reduce((sum, each) => sum + each.transferSize, 0)";
  private static final int BUDGET = 80_000;

  /**
   * At 400 kbit/s and 400 ms a way, some 60 KB in four files are there in about two seconds. The
   * time itself is nothing to test: it is the machine's.
   */
  @Test
  void firstLoad_isFewFilesAndFewBytes(Stage stage) {
    ChatWindow window = stage.emptyWindow();
    window.command("Network.enable", Map.of());
    window.command("Network.clearBrowserCache", Map.of());
    window.visit().one("form .primary");
    List<?> files = (List<?>) window.script(LOADED + FILES);
    long bytes = (long) window.script(LOADED + BYTES);
    System.out.println("firstLoad_isFewFilesAndFewBytes: " + bytes + " bytes, " + files);
    assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES);
    assertThat(bytes).isBetween(10_000L, (long) BUDGET);
    window.reload().one("form .primary");
    assertThat((long) window.script(LOADED + BYTES)).as("the second time").isLessThan(bytes / 10);
  }

  /** The page's first paint waits for nothing but the page. */
  @Test
  void page_showsItselfBeforeItsScriptIsThere(Stage stage) {
    stage.forgive("ERR_BLOCKED_BY_CLIENT");
    ChatWindow window = stage.emptyWindow();
    window.command("Network.enable", Map.of());
    window.command("Network.setBlockedURLs", Map.of("urls", List.of("*/madang.js")));
    window.visit().one(".shell h1", "Madang");
    window.one(".shell .failed", "Try again");
    assertThat(window.script("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(246, 242, 234)");
    Accessibility.check(window, "a page without its script");
    window.command("Network.setBlockedURLs", Map.of("urls", List.of()));
    window.click(".shell .failed a").one("form .primary");
  }

  @Test
  void longHistory_isScrolledWithFewRowsAndWithoutJumps(Stage stage) {
    Person ada = stage.person("ada");
    long room = ada.createRoom("long");
    say(stage, ada, room);
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    window.one(".bubble", "message " + MESSAGES);

    Object walk =
        window.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            const frame = () => new Promise(requestAnimationFrame);
            (async () => {
              const log = find('madang-message-log')[0];
              const scroller = log.shadowRoot.querySelector('.scroller');
              const rows = () => [...log.shadowRoot.querySelectorAll('[data-key]')];
              let most = 0;
              let jump = 0;
              while (log.hasOlder) {
                const count = log.items.length;
                scroller.scrollTop = scroller.clientHeight / 2;
                const edge = scroller.getBoundingClientRect().top;
                const row = rows().find((each) => each.getBoundingClientRect().bottom > edge);
                const before = row?.getBoundingClientRect().top;
                while (log.hasOlder && log.items.length === count) await frame();
                await frame();
                await frame();
                if (row?.isConnected) jump = Math.max(jump, Math.abs(row.getBoundingClientRect().top - before));
                most = Math.max(most, rows().length);
              }
              scroller.scrollTop = 0;
              await frame();
              await frame();
              done({ most, jump, messages: log.items.filter(({ kind }) => kind === 'message').length });
            })();
            """);
    System.out.println("longHistory: " + walk);
    assertThat(walk)
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Number.class))
        .containsEntry("messages", (long) MESSAGES)
        .hasEntrySatisfying("most", most -> assertThat(most.intValue()).isLessThan(400))
        .hasEntrySatisfying("jump", jump -> assertThat(jump.doubleValue()).isLessThan(3));
    window.one(".bubble", "message 1");
    window.click(".newest").one(".bubble", "message " + MESSAGES);
    assertThat(window.texts(".bubble").size()).isLessThan(400);
  }

  private static void say(Stage stage, Person person, long room) {
    ChatEngine engine = stage.server().part(ChatEngine.class);
    CompletableFuture<?>[] sent =
        IntStream.rangeClosed(1, MESSAGES)
            .mapToObj(i ->
                new SendMessageCommand(
                    member(person.id(), person.name(), person.email()),
                    new RoomId(room),
                    new MessageText("message " + i),
                    Optional.empty()))
            .map(command -> engine.messages().send().send(command).toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sent).join();
  }

  @Test
  void crowdedRoom_isJoinedAndRead(Stage stage) {
    Person ada = stage.person("ada");
    long room = ada.createRoom("crowd");
    ChatEngine engine = stage.server().part(ChatEngine.class);
    MemberAccounts accounts = stage.server().part(MemberAccounts.class);
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    for (int i = 1; i < PEOPLE; i++) {
      Member guest =
          accounts
              .create(
                  new MemberName("Guest " + i),
                  new EmailAddress("guest-" + i + "@madang.test"),
                  new PasswordHash("not for logging in"),
                  Instant.now())
              .orElseThrow();
      engine.rooms().join().join(new JoinRoomCommand(guest, new RoomId(room)));
    }
    window.say("hello to all of you").one(".status", "Sent");
    window.one("madang-conversation .bar small", PEOPLE + " people");
    window.click(".bar button[aria-label='People in this room']");
    window.awaitTrue("return find('people-panel')[0].participants.length === " + PEOPLE);
    window.one("textarea").sendKeys("still here");
    window.awaitTrue("return find('textarea')[0].value === 'still here'");
  }

  private static Member member(long id, String name, String email) {
    return new Member(new MemberId(id), new MemberName(name), new EmailAddress(email));
  }
}
