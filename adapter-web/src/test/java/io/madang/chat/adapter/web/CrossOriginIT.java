package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CrossOriginIT {

  private static final String FRIEND = "https://app.example.com";
  private static TestServer open;
  private static TestServer closed;

  @BeforeAll
  static void start() {
    open = TestServer.start(WebSettings.builder().allowedOrigins(Set.of(FRIEND)).build());
    closed = TestServer.start();
  }

  @AfterAll
  static void stop() {
    open.close();
    closed.close();
  }

  @Test
  void preflight_allowsTheNamedOrigin() {
    Answer answer =
        preflight(
                open,
                FRIEND,
                "/chat/room/1/messages",
                "POST",
                "authorization,content-type,idempotency-key,traceparent,x-requested-with")
            .expect(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .containsIgnoringCase("authorization")
        .containsIgnoringCase("idempotency-key");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    preflight(open, FRIEND, "/member/create", "POST", "content-type").expect(200);
    preflight(open, FRIEND, "/chat/room/group/1/leave", "DELETE", "authorization").expect(200);
  }

  @Test
  void preflight_refusesEverybodyElse() {
    for (String origin :
        List.of(
            "https://app.example.com.evil.org",
            "http://app.example.com",
            "https://app.example.com:444",
            "https://evil.org",
            "null")) {
      Answer answer =
          preflight(open, origin, "/member/list", "GET", "authorization").expect(403, "forbidden");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
    preflight(open, FRIEND, "/member/list", "PUT", "authorization").expect(403, "forbidden");
    preflight(open, FRIEND, "/member/list", "GET", "x-other").expect(403, "forbidden");
  }

  @Test
  void preflight_isRefusedWhenNoOriginIsNamed() {
    preflight(closed, FRIEND, "/member/list", "GET", "authorization").expect(403, "forbidden");
  }

  @Test
  void answer_isReadableForTheNamedOriginOnly() {
    TestClient alice = open.anybody().become("Alice");
    Answer friends =
        TestClient.send(alice.request("/member/list").header("Origin", FRIEND).GET()).expect(200);
    assertThat(friends.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    TestClient.send(alice.request("/member/list").header("Origin", "https://evil.org").GET())
        .expect(403, "forbidden");
    Answer refusal =
        TestClient.send(open.anybody().request("/member/list").header("Origin", FRIEND).GET())
            .expect(401);
    assertThat(refusal.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
  }

  @Test
  void ownOrigin_isAlwaysWelcome() {
    TestClient alice = closed.anybody().become("Alice");
    Answer own =
        TestClient.send(
            alice
                .request("/member/list")
                .header("Origin", "http://127.0.0.1:" + closed.port())
                .GET());
    own.expect(200);
  }

  private static Answer preflight(
      TestServer server, String origin, String path, String method, String headers) {
    HttpRequest.Builder request =
        server
            .anybody()
            .request(path)
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", headers);
    return TestClient.send(request);
  }
}
