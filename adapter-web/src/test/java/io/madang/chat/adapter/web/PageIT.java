package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
          .contains("default-src 'none'", "script-src 'self' 'sha256-", "style-src 'self' 'sha256-")
          .contains("connect-src 'self'", "require-trusted-types-for 'script'")
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
  void policy_allowsTheOneScriptAndTheOneStyleInsideThePage() throws Exception {
    Answer page = server.anybody().get("/").expect(200);
    for (String kind : List.of("script", "style")) {
      assertThat(Pattern.compile("<" + kind + ">").matcher(page.body()).results()).hasSize(1);
      String inside = page.body().replaceFirst("(?s).*<%1$s>(.*?)</%1$s>.*".formatted(kind), "$1");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
      assertThat(page.header("Content-Security-Policy"))
          .contains(
              kind + "-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    }
    assertThat(page.body()).doesNotContain("{{").doesNotContainPattern(" (style|on[a-z]+)=");
  }

  @Test
  void everythingThatThePageNames_isThereAndIsKeptForGood() {
    List<String> addresses = addressesIn(server.anybody().get("/").expect(200));
    assertThat(addresses).hasSize(3);
    for (String address : addresses) {
      Answer file = server.anybody().get(address).expect(200);
      assertThat(file.header("Cache-Control")).contains("max-age=31536000", "immutable");
      assertThat(file.header("ETag")).isNotEmpty();
    }
  }

  private static List<String> addressesIn(Answer page) {
    return Pattern.compile("\"(/app/[^\"]+)\"")
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @Test
  void script_isAllModulesAndGoesOutCompressed() throws Exception {
    Answer plain = server.anybody().get(script()).expect(200);
    assertThat(plain.header("Content-Type")).startsWith("text/javascript");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.header("Vary")).containsIgnoringCase("accept-encoding");
    assertThat(plain.body()).contains("// js/elements/madang-app.js", "// webjars/lit-html/");
    byte[] compressed = bytes("br, gzip;q=0.8");
    assertThat(compressed).hasSizeLessThan(70_000);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    assertThat(bytes("gzip;q=0, br")).hasSize(plain.body().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void script_namesTheLicencesOfItsLibraries() {
    Answer script = server.anybody().get(script()).expect(200);
    List<String> licences =
        Pattern.compile("/webjars/[a-z_]+/LICENSE")
            .matcher(script.body())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(licences).hasSize(2);
    licences.forEach(address ->
        assertThat(server.anybody().get(address).expect(200).body()).contains("Redistribution"));
  }

  private static String script() {
    return addressesIn(server.anybody().get("/").expect(200)).stream()
        .filter(address -> address.endsWith(".js"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(String accepted) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              server.anybody().request(script()).header("Accept-Encoding", accepted).GET().build(),
              BodyHandlers.ofByteArray())
          .body();
    }
  }

  @Test
  void anotherVersion_isNotMistakenForThisOne() {
    server.anybody().get("/app/000000000000/madang.js").expect(404);
    server.anybody().get("/app/000000000000/icon.svg").expect(404);
  }

  @Test
  void client_isServedToOtherPagesToo() {
    Answer client = server.anybody().get("/js/madang-client.js").expect(200);
    assertThat(client.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(client.header("Content-Type")).contains("javascript");
  }

  /**
   * Its address decides which pages it serves, and it must not outlive the page that it came with.
   */
  @Test
  void serviceWorker_isServedAtTheRootAndAskedForAgain() {
    Answer worker = server.anybody().get("/service-worker.js").expect(200);
    assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(worker.header("Content-Type")).contains("javascript");
    assertThat(server.anybody().get("/").expect(200).header("Content-Security-Policy"))
        .contains("worker-src 'self'", "trusted-types lit-html madang-worker");
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
