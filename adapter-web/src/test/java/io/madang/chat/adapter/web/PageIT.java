package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser gets, and what it is told about it. */
final class PageIT {
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
  void page_isServedWithItsPolicy() {
    for (String path : List.of("/", "/index.html")) {
      Answer page = server.anybody().get(path).expect(200);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.body()).contains("<title>");
      assertThat(page.header("Content-Security-Policy"))
          .contains(
              "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
          .contains("img-src 'self' data:", "font-src 'self'", "manifest-src 'self'")
          .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void library_isFoundWithoutItsVersion() {
    Answer script = server.anybody().get("/webjars/stomp__stompjs/esm6/index.js").expect(200);
    assertThat(script.header("Content-Type")).contains("javascript");
    assertThat(script.body()).contains("export");
  }

  @Test
  void files_areAskedForAgainAndNotSentAgain() {
    for (String path : List.of("/index.html", "/webjars/stomp__stompjs/esm6/client.js")) {
      Answer first = server.anybody().get(path).expect(200);
      assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(first.header("Last-Modified")).isEmpty();
      String etag = first.header("ETag");
      assertThat(etag).isNotEmpty();
      Answer again =
          TestClient.send(server.anybody().request(path).header("If-None-Match", etag).GET());
      assertThat(again.expect(304).body()).isEmpty();
      TestClient.send(server.anybody().request(path).header("If-None-Match", "\"old\"").GET())
          .expect(200);
    }
  }

  @Test
  void head_isAnsweredWithoutABody() {
    Answer head =
        TestClient.send(
            server.anybody().request("/index.html").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.expect(200).body()).isEmpty();
  }

  @Test
  void answersOfTheApi_areNotKept() {
    TestClient alice = server.anybody().become("Alice");
    Answer answer = alice.get("/member/list").expect(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }
}
