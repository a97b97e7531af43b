package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoginThrottleIT {

  @Test
  void logIn_hasToWaitAfterTooManyFailures() {
    try (TestServer server =
        TestServer.start(WebSettings.builder().loginFailuresPerMinute(3).build())) {
      TestClient alice = server.anybody().become("Alice");
      for (int i = 0; i < 3; i++) {
        logIn(server, alice.email(), "wrong password").expect(401, "bad-credentials");
      }
      Answer wait = logIn(server, alice.email(), TestClient.PASSWORD).expect(429, "rate-limited");
      assertThat(Integer.parseInt(wait.header("Retry-After"))).isBetween(1, 60);
      server.anybody().become("Bob").get("/member/list").expect(200);
    }
  }

  private static Answer logIn(TestServer server, String email, String password) {
    return server.anybody().post("/member/doLogin", Map.of("email", email, "password", password));
  }
}
