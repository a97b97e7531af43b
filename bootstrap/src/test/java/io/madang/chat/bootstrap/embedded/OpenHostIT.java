package io.madang.chat.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
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
  void hostsPaths_staySecuredAsSpringBootSecuresThem(String path) {
    ChatAnswer stranger = get(path, "");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.body()).doesNotContain("\"code\"", "secret", "Madang");
  }

  @Test
  void hostsUsers_getWhatTheHostGives() {
    assertThat(get("/secret", USER).body()).isEqualTo("the host's secret");
    assertThat(get("/index.html", USER).status()).isEqualTo(404);
  }

  @Test
  void hostsFailures_areAnsweredByTheHost() {
    ChatAnswer failure = get("/broken", USER);
    assertThat(failure.status()).isEqualTo(500);
    assertThat(failure.body()).doesNotContain("\"code\"").contains("\"path\":\"/broken\"");
  }

  @Test
  void hostsRefusals_areInTheHostsForm_andOursInOurs() {
    assertThat(get("/twice?number=x", USER).body()).contains("400").doesNotContain("\"code\"");
    String token = "Bearer " + OpenHost.TOKEN;
    assertThat(get("/chat/history/x", token).body()).contains("\"code\":\"bad-request\"");
    assertThat(get("/ws", USER).body()).contains("\"code\":\"bad-request\"");
  }

  @Test
  void hostsNumbers_areReadAsSpringReadsThem() {
    assertThat(get("/twice?number=0x10", USER).body()).isEqualTo("32");
  }

  @Test
  void chat_knowsItsMembersByTheHostsTokens() {
    assertThat(get("/chat/my/rooms", "Bearer " + OpenHost.TOKEN).body()).isEqualTo("[]");
    assertThat(get("/chat/my/rooms", USER).body()).contains("\"code\":\"unauthorized\"");
  }

  @Test
  void chatsNames_areNotTheHostsToChoose() {
    ChatAnswer room = as("Bearer " + OpenHost.TOKEN).post("/chat/room/group/create?roomName=Lunch");
    assertThat(room.body()).contains("\"roomName\":\"Lunch\"");
  }

  @Test
  void storeThatNobodyNeeds_isNotOpened() {
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private static ChatAnswer get(String path, String authorization) {
    return as(authorization).get(path);
  }

  private static ChatHttp as(String authorization) {
    int port = ((WebServerApplicationContext) host).getWebServer().getPort();
    ChatHttp stranger = ChatHttp.to(URI.create("http://localhost:" + port));
    return authorization.isEmpty() ? stranger : stranger.with("Authorization", authorization);
  }
}
