package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import io.madang.chat.testkit.client.ChatAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever people write into whatever field, others read it and nothing else happens. */
@BrowserTest
final class HostileTextIT {

  private static final List<String> ATTACKS =
      List.of(
          "<img src=x onerror=pwned=1>",
          "<script>pwned=1</script>",
          "\"><svg onload=pwned=1>",
          "${pwned=1}{{pwned=1}}<!--",
          "javascript:pwned=1");

  @Test
  void everyField_isShownAsText(Stage stage) {
    Person ada = stage.person("ada");
    for (String attack : ATTACKS) {
      Person mallory = stage.person(attack);
      long room = createRoom(mallory, attack);
      ada.join(room);
      mallory.say(room, attack);
      mallory.say(privateRoom(mallory, ada), attack);
    }
    ChatWindow window = stage.windowOf(ada);
    for (String attack : ATTACKS) {
      window.click("nav button", "Chats").click("room-list .row:has([data-group])", attack);
      window.one("madang-conversation h2", attack);
      window.one(".bubble", attack);
      window.one(".sender", attack);
      window.click(".bar button[aria-label='People in this room']");
      window.one("people-panel strong", attack);
      window.click("room-list .row:not(:has([data-group]))", attack);
      window.one("madang-conversation h2", attack);
      window.one(".bubble", attack);
      window.click("nav button", "Group rooms").one("group-list strong", attack);
      window.click("nav button", "People").one("people-list strong", attack);
    }
    assertThat(window.script("return window.pwned ?? null")).isNull();
    assertThat(window.texts(".bubble img, .bubble svg, .bubble script, strong img, h2 img"))
        .isEmpty();
  }

  private static long privateRoom(Person one, Person other) {
    return one.post("/chat/room/private/create?otherMemberId=" + other.id()).json(200).asLong();
  }

  private static long createRoom(Person person, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    ChatAnswer made = person.post("/chat/room/group/create?roomName=" + encoded);
    return made.json(200).path("roomId").asLong();
  }

  /** The second wall: even a page that made this mistake would not run it. */
  @Test
  void browser_refusesWhatThePolicyDoesNotAllow(Stage stage) {
    stage.forgive("Content Security Policy", "Trusted", "inline");
    ChatWindow window = stage.window();
    Object ran =
        window.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            // Later, when the page runs by itself: what a test runs at once is not held to the policy.
            setTimeout(() => {
              try { (0, eval)('window.pwned = "eval"'); } catch {}
              try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=pwned="html">'); } catch {}
              const script = document.createElement('script');
              try { script.textContent = 'window.pwned = "script"'; } catch {}
              try { script.append('window.pwned = "script"'); document.body.append(script); } catch {}
              setTimeout(() => done(window.pwned ?? 'nothing ran'), 100);
            });
            """);
    assertThat(ran).isEqualTo("nothing ran");
  }
}
