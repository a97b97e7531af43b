package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MemberApiIT {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void signUp_answersTheIdAsABareNumber() {
    Answer created = server.anybody().post("/member/create", person("Ann", "ann@example.org"));
    assertThat(created.expect(201).body()).matches("[1-9][0-9]*");
  }

  @Test
  void signUp_refusesATakenAddressInAnyCase() {
    server.anybody().post("/member/create", person("Bea", "bea@example.org")).expect(201);
    server
        .anybody()
        .post("/member/create", person("Bo", "BEA@example.org"))
        .expect(409, "email-taken");
  }

  @Test
  void signUp_namesTheFieldThatIsWrong() {
    assertField(person("", "x@example.org"), "name");
    assertField(person("x".repeat(51), "x@example.org"), "name");
    assertField(person("two\nlines", "x@example.org"), "name");
    assertField(person("X", "no address"), "email");
    assertField(Map.of("name", "X", "email", "x@example.org", "password", "1234567"), "password");
    assertField(
        Map.of("name", "X", "email", "x@example.org", "password", "1".repeat(129)), "password");
    assertField(Map.of("name", "X", "email", "x@example.org"), "password");
    assertField(Map.of(), "name");
  }

  @Test
  void logIn_answersIdAndToken() {
    TestClient cem = server.anybody().become("Cem");
    Answer answer =
        server
            .anybody()
            .post("/member/doLogin", Map.of("email", cem.email(), "password", TestClient.PASSWORD))
            .expect(200);
    assertThat(answer.json().get("id").asLong()).isEqualTo(cem.id());
    JsonNode claims = claims(answer.json().get("token").asString());
    assertThat(claims.get("sub").asString()).isEqualTo(cem.email());
    assertThat(claims.get("role").asString()).isEqualTo("USER");
    assertThat(claims.get("uid").asLong()).isEqualTo(cem.id());
  }

  @Test
  void me_isWhoeverBearsTheToken() {
    TestClient mia = server.anybody().become("Mia");
    JsonNode me = mia.get("/member/me").expect(200).json();
    assertThat(me.propertyNames()).containsExactlyInAnyOrder("id", "name", "email", "role");
    assertThat(me.get("id").asLong()).isEqualTo(mia.id());
    assertThat(me.get("name").asString()).isEqualTo("Mia");
    assertThat(me.get("email").asString()).isEqualTo(mia.email());
    assertThat(me.get("role").asString()).isEqualTo("USER");
    server.anybody().get("/member/me").expect(401, "unauthorized");
  }

  @Test
  void logIn_saysTheSameOfAnUnknownAddressAndAWrongPassword() {
    TestClient dan = server.anybody().become("Dan");
    Answer wrong = logIn(dan.email(), "wrong password").expect(401, "bad-credentials");
    Answer unknown = logIn("nobody@example.org", "wrong password").expect(401, "bad-credentials");
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(logIn("not an address", "x").expect(401).body()).isEqualTo(wrong.body());
  }

  @Test
  void logIn_ignoresAnOldToken() {
    TestClient eve = server.anybody().become("Eve");
    server
        .bearing("an.old.token")
        .post("/member/doLogin", Map.of("email", eve.email(), "password", TestClient.PASSWORD))
        .expect(200);
  }

  @Test
  void lists_areNotSentAgainWhileTheyAreTheSame() {
    TestClient gil = server.anybody().become("Gil");
    gil.post("/chat/room/group/create?roomName=first").expect(200);
    for (String list : List.of("/member/list", "/chat/room/group/list", "/chat/my/rooms")) {
      Answer known = gil.get(list).expect(200);
      assertThat(known.header("ETag")).as(list).startsWith("W/\"");
      Answer same = again(gil, list, known).expect(304);
      assertThat(same.body()).isEmpty();
      assertThat(same.header("ETag")).isEqualTo(known.header("ETag"));

      server.anybody().become("Gus");
      gil.post("/chat/room/group/create?roomName=another").expect(200);
      Answer news = again(gil, list, known).expect(200);
      assertThat(news.json().size()).isGreaterThan(known.json().size());
    }
    TestClient.send(gil.request("/member/list").header("If-None-Match", "\"other\"").GET())
        .expect(200);
  }

  private static Answer again(TestClient who, String list, Answer known) {
    return TestClient.send(who.request(list).header("If-None-Match", known.header("ETag")).GET());
  }

  @Test
  void list_hasEverybody() {
    TestClient fay = server.anybody().become("Fay");
    JsonNode list = fay.get("/member/list").expect(200).json();
    JsonNode last = list.get(list.size() - 1);
    assertThat(last.get("id").asLong()).isEqualTo(fay.id());
    assertThat(last.get("name").asString()).isEqualTo("Fay");
    assertThat(last.get("email").asString()).isEqualTo(fay.email());
    assertThat(last.size()).isEqualTo(3);
  }

  private static void assertField(Map<String, String> request, String field) {
    Answer answer = server.anybody().post("/member/create", request).expect(400, "bad-request");
    assertThat(answer.json().get("field").asString()).isEqualTo(field);
  }

  private static Answer logIn(String email, String password) {
    return server.anybody().post("/member/doLogin", Map.of("email", email, "password", password));
  }

  private static JsonNode claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return JsonMapper.builder().build().readTree(payload);
  }

  private static Map<String, String> person(String name, String email) {
    return Map.of("name", name, "email", email, "password", TestClient.PASSWORD);
  }
}
