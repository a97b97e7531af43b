package io.madang.chat.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What the chat must not do to an application that does not defend itself. */
class OpenHostIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String USER =
      "Basic " + Base64.getEncoder().encodeToString("user:pw".getBytes(StandardCharsets.UTF_8));

  @TempDir static Path folder;

  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() {
    host =
        SpringApplication.run(
            OpenHost.class,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--spring.mvc.problemdetails.enabled=true",
            "--spring.jackson.property-naming-strategy=SNAKE_CASE",
            "--spring.security.user.password={noop}pw",
            "--madang.data-dir=" + folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/secret", "/", "/index.html", "/css/theme.css", "/anything"})
  void hostsPaths_staySecuredAsSpringBootSecuresThem(String path) throws Exception {
    HttpResponse<String> stranger = get(path, "");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.body()).doesNotContain("\"code\"", "secret", "Madang");
  }

  @Test
  void hostsUsers_getWhatTheHostGives() throws Exception {
    assertThat(get("/secret", USER).body()).isEqualTo("the host's secret");
    assertThat(get("/index.html", USER).statusCode()).isEqualTo(404);
  }

  @Test
  void hostsFailures_areAnsweredByTheHost() throws Exception {
    HttpResponse<String> failure = get("/broken", USER);
    assertThat(failure.statusCode()).isEqualTo(500);
    assertThat(failure.body()).doesNotContain("\"code\"").contains("\"path\":\"/broken\"");
  }

  @Test
  void hostsRefusals_areInTheHostsForm_andOursInOurs() throws Exception {
    assertThat(get("/twice?number=x", USER).body()).contains("400").doesNotContain("\"code\"");
    String token = "Bearer " + OpenHost.TOKEN;
    assertThat(get("/chat/history/x", token).body()).contains("\"code\":\"bad-request\"");
    assertThat(get("/ws", USER).body()).contains("\"code\":\"bad-request\"");
  }

  @Test
  void hostsNumbers_areReadAsSpringReadsThem() throws Exception {
    assertThat(get("/twice?number=0x10", USER).body()).isEqualTo("32");
  }

  @Test
  void chat_knowsItsMembersByTheHostsTokens() throws Exception {
    assertThat(get("/chat/my/rooms", "Bearer " + OpenHost.TOKEN).body()).isEqualTo("[]");
    assertThat(get("/chat/my/rooms", USER).body()).contains("\"code\":\"unauthorized\"");
  }

  @Test
  void chatsNames_areNotTheHostsToChoose() throws Exception {
    HttpResponse<String> room =
        send("POST", "/chat/room/group/create?roomName=Lunch", "Bearer " + OpenHost.TOKEN);
    assertThat(room.body()).contains("\"roomName\":\"Lunch\"");
  }

  @Test
  void storeThatNobodyNeeds_isNotOpened() {
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private static HttpResponse<String> get(String path, String authorization)
      throws IOException, InterruptedException {
    return send("GET", path, authorization);
  }

  private static HttpResponse<String> send(String method, String path, String authorization)
      throws IOException, InterruptedException {
    int port = ((WebServerApplicationContext) host).getWebServer().getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
