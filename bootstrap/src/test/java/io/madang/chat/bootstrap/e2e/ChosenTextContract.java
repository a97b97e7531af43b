package io.madang.chat.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Which names, addresses and passwords people can choose. */
interface ChosenTextContract {

  String PASSWORD = "correct horse";

  List<String> MISLEADING =
      List.of(
          "\u3164",
          "\uffa0",
          "\u115f\u1160",
          "\u2800\u2800",
          "\u200b",
          "\u0301\u0301",
          "admin\u200b",
          "ad\u200dmin",
          "\u202enimda",
          "a\u2067b\u2069",
          "a\u200fb",
          "a\u061cb",
          "a\uffff",
          "a\ufdd0",
          "a\ue000",
          "a\udb40\udc41");

  ServerNode node();

  @Test
  default void namesThatMislead_areRefused() {
    Person ada = Person.at(node(), "ada");
    for (String name : MISLEADING) {
      assertField("name", signUp(name, address(), PASSWORD));
      assertField("roomName", ada.post(creating(name)));
    }
    assertField("name", signUp("a\ud800", address(), PASSWORD));
  }

  @Test
  default void namesThatPeopleWrite_comeBackAsTheyAre() {
    for (String name : new String[] {"👨‍👩‍👧 가족", "می‌خواهم", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301"}) {
      Person person = Person.signedUp(node(), name, address());
      long room = person.post(creating(name)).json(200).path("roomId").asLong();
      assertThat(person.myRoom(room).path("roomName").asString()).isEqualTo(name);
      assertThat(
              person
                  .get("/chat/room/" + room + "/participants")
                  .json(200)
                  .get(0)
                  .path("name")
                  .asString())
          .isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00a0", "\u3000", "\u2003", "\u200b", "\u00ad", "\u202e", "\u3164", "\uff20", "\u00a8"
      })
  default void addressesWithWhatIsNotSeen_areRefused(String character) {
    assertField("email", signUp("ada", "a" + character + address(), PASSWORD));
  }

  @Test
  default void address_isTakenInEachWidthAndCase() {
    String address = "straße-" + address();
    signUp("ada", address, PASSWORD).expect(201);
    String wide = address.replace("straße", "ＳＴＲＡＳＳＥ");
    assertThat(signUp("eve", wide, PASSWORD).expect(409).code()).isEqualTo("email-taken");
    logIn(wide, PASSWORD).expect(200);
  }

  @Test
  default void password_isTheSameOnEveryKeyboard() {
    String address = address();
    String typed = "pässwörd 비밀";
    signUp("ada", address, Normalizer.normalize(typed, Form.NFD).replace(' ', '\u3000'))
        .expect(201);
    logIn(address, typed).expect(200);
    logIn(address, typed.replace(' ', '\u00a0')).expect(200);
    logIn(address, typed.replace(" ", "")).expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
        "         ",
        "pass\u0000word",
        "pass\u0007word",
        "pass\u202eword"
      })
  default void passwordsThatNobodyCanType_areRefused(String password) {
    assertField("password", signUp("ada", address(), password));
  }

  private ChatAnswer signUp(String name, String email, String password) {
    return post("/member/create", Map.of("name", name, "email", email, "password", password));
  }

  private ChatAnswer logIn(String email, String password) {
    return post("/member/doLogin", Map.of("email", email, "password", password));
  }

  private ChatAnswer post(String path, Map<String, String> body) {
    return node().http().send("POST", path, ascii(JsonMapper.shared().writeValueAsString(body)));
  }

  /** Half of a pair is lost on the way but for its escape. */
  private static String ascii(String json) {
    StringBuilder escaped = new StringBuilder();
    json.chars()
        .forEach(c -> escaped.append(c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c)));
    return escaped.toString();
  }

  private static String creating(String roomName) {
    return "/chat/room/group/create?roomName=" + URLEncoder.encode(roomName, UTF_8);
  }

  private static String address() {
    return UUID.randomUUID() + "@madang.test";
  }

  private static void assertField(String field, ChatAnswer answer) {
    assertThat(answer.expect(400).code()).isEqualTo("bad-request");
    assertThat(answer.json(400).path("field").asString()).isEqualTo(field);
  }
}
