package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Answer;
import io.madang.chat.bootstrap.e2e.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    for (String attack : ATTACKS) {
      Person mallory = stage.person(attack);
      Person ada = stage.person("ada");
      long room = createRoom(mallory, attack);
      ada.join(room);
      long alone =
          mallory.post("/chat/room/private/create?otherMemberId=" + ada.id()).json(200).asLong();
      say(mallory, room, attack);
      say(mallory, alone, attack);

      ChatWindow window = stage.windowOf(ada);
      window.one("room-list strong", attack);
      window.openRoom(room).one(".bubble", attack);
      window.one(".sender", attack);
      window.one("madang-conversation h2", attack);
      window.click("header button[aria-label='People in this room']");
      window.one("people-panel strong", attack);
      window.click("nav button", "Group rooms").one("group-list strong", attack);
      window.click("nav button", "People").one("people-list strong", attack);
      window.openRoom(alone).one(".bubble", attack);
      assertThat(window.script("return window.pwned ?? null")).isNull();
      assertThat(window.texts(".bubble img, .bubble svg, .bubble script, h2 img")).isEmpty();
    }
  }

  private static long createRoom(Person person, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    Answer made = person.post("/chat/room/group/create?roomName=" + encoded);
    return made.json(200).path("roomId").asLong();
  }

  private static void say(Person person, long room, String text) {
    person.post("/chat/room/" + room + "/messages", Map.of("message", text)).expect(201);
  }

  /** The second wall: even a page that made this mistake would not run it. */
  @Test
  void browser_refusesWhatThePolicyDoesNotAllow(Stage stage) {
    stage.forgive("Content Security Policy", "TrustedHTML", "TrustedScript", "inline");
    ChatWindow window = stage.window();
    assertThat(
            window.script(
                """
                const script = document.createElement('script');
                try { script.textContent = 'window.pwned = 1'; document.body.append(script); } catch {}
                try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=pwned=1>'); } catch {}
                try { (0, eval)('window.pwned = 1'); } catch {}
                return window.pwned ?? 'nothing ran';
                """))
        .isEqualTo("nothing ran");
  }
}
