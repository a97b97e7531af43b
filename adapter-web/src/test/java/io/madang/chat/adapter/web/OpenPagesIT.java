package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The headers of the pages that a server has besides the API. */
final class OpenPagesIT {

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
  void pages_areForEverybodyAndHaveTheirPolicy() {
    for (String path : List.of("/", "/index.html")) {
      Answer page = server.anybody().get(path).expect(200);
      assertThat(page.body()).contains("<title>");
      assertThat(page.header("Content-Security-Policy")).isEqualTo(TestServer.PAGES.policy());
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }
  }

  /** An expired token must not prevent access to the page with the login. */
  @Test
  void badToken_isNotLookedAt() {
    server.bearing("x").get("/").expect(200);
  }

  @Test
  void answersOfTheApi_loadNothingAndAreNotKept() {
    TestClient alice = server.anybody().become("Alice");
    Answer answer = alice.get("/member/list").expect(200);
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }
}
