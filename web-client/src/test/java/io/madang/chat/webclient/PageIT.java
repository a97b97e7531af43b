package io.madang.chat.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The files that a browser gets, and their headers. */
final class PageIT {

  private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

  private static PageServer server;

  @BeforeAll
  static void start() {
    server = new PageServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void page_isServed() {
    for (String path : List.of("/", "/index.html")) {
      ChatAnswer page = server.get(path, 200);
      assertThat(header(page, "Content-Type")).startsWith("text/html");
      assertThat(page.body()).contains("<title>");
    }
  }

  @Test
  void policy_allowsWhatThePageNeedsAndNothingElse() {
    assertThat(server.security().policy())
        .contains("default-src 'none'", "script-src 'self' 'sha256-", "style-src 'self' 'sha256-")
        .contains("connect-src 'self'", "require-trusted-types-for 'script'")
        .contains("img-src 'self' data:", "font-src 'self'", "manifest-src 'self'")
        .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void policy_allowsTheOneScriptAndTheOneStyleInsideThePage() throws Exception {
    String page = server.get("/", 200).body();
    for (String kind : List.of("script", "style")) {
      assertThat(Pattern.compile("<" + kind + ">").matcher(page).results()).hasSize(1);
      String inside = page.replaceFirst("(?s).*<%1$s>(.*?)</%1$s>.*".formatted(kind), "$1");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
      assertThat(server.security().policy())
          .contains(
              kind + "-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    }
    assertThat(page).doesNotContain("{{").doesNotContainPattern(" (style|on[a-z]+)=");
  }

  /** Access control opens all paths that the page consists of. */
  @Test
  void paths_coverEverythingThatIsServed() {
    Stream<String> served =
        Stream.of(
                addressesIn(server.get("/", 200)).stream(),
                server.files().map(file -> "/" + file),
                Stream.of("/", "/index.html", "/webjars/lit/LICENSE"))
            .flatMap(each -> each);
    assertThat(served)
        .allSatisfy(path -> {
          server.get(path, 200);
          assertThat(server.security().paths())
              .anyMatch(pattern -> PATTERNS.parse(pattern).matches(PathContainer.parsePath(path)));
        });
  }

  @Test
  void everythingThatThePageNames_isThereAndIsKeptForGood() {
    List<String> addresses = addressesIn(server.get("/", 200));
    assertThat(addresses).hasSize(3);
    for (String address : addresses) {
      ChatAnswer file = server.get(address, 200);
      assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "immutable");
      assertThat(header(file, "ETag")).isNotEmpty();
    }
  }

  private static List<String> addressesIn(ChatAnswer page) {
    return Pattern.compile("\"(/app/[^\"]+)\"")
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @Test
  void script_isAllModulesAndGoesOutCompressed() throws Exception {
    ChatAnswer plain = server.get(script(), 200);
    assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(plain, "Vary")).containsIgnoringCase("accept-encoding");
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
    ChatAnswer script = server.get(script(), 200);
    List<String> licences =
        Pattern.compile("/webjars/[a-z_]+/LICENSE")
            .matcher(script.body())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(licences).hasSize(2);
    licences.forEach(
        address -> assertThat(server.get(address, 200).body()).contains("Redistribution"));
  }

  private static String script() {
    return addressesIn(server.get("/", 200)).stream()
        .filter(address -> address.endsWith(".js"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(String accepted) throws IOException {
    URLConnection connection = server.address().resolve(script()).toURL().openConnection();
    connection.setRequestProperty("Accept-Encoding", accepted);
    try (InputStream body = connection.getInputStream()) {
      return body.readAllBytes();
    }
  }

  @Test
  void anotherVersion_isNotMistakenForThisOne() {
    server.get("/app/000000000000/madang.js", 404);
    server.get("/app/000000000000/icon.svg", 404);
  }

  @Test
  void client_isServedToOtherPagesToo() {
    ChatAnswer client = server.get("/js/madang-client.js", 200);
    assertThat(header(client, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(client, "Content-Type")).contains("javascript");
  }

  /**
   * Its address decides which pages it serves, and it must not outlive the page that it came with.
   */
  @Test
  void serviceWorker_isServedAtTheRootAndAskedForAgain() {
    ChatAnswer worker = server.get("/service-worker.js", 200);
    assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(worker, "Content-Type")).contains("javascript");
    assertThat(server.security().policy())
        .contains("worker-src 'self'", "trusted-types lit-html madang-worker");
  }

  @Test
  void library_isFoundWithoutItsVersion() {
    ChatAnswer script = server.get("/webjars/stomp__stompjs/esm6/index.js", 200);
    assertThat(header(script, "Content-Type")).contains("javascript");
    assertThat(script.body()).contains("export");
  }

  @Test
  void files_areAskedForAgainAndNotSentAgain() {
    for (String path : List.of("/index.html", "/webjars/stomp__stompjs/esm6/client.js")) {
      ChatAnswer first = server.get(path, 200);
      assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(first, "Last-Modified")).isEmpty();
      String etag = header(first, "ETag");
      assertThat(etag).isNotEmpty();
      ChatAnswer again = server.http().with("If-None-Match", etag).get(path);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      server.http().with("If-None-Match", "\"old\"").get(path).expect(200);
    }
  }

  @Test
  void head_isAnsweredWithoutABody() {
    ChatAnswer head = server.http().send("HEAD", "/index.html", "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  private static String header(ChatAnswer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
