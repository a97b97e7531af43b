package com.example.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application and its chat, as their users meet them. */
class MeetingsIT {

  private static Host host;

  @BeforeAll
  static void start() throws IOException {
    host = new Host();
  }

  @AfterAll
  static void stop() throws IOException {
    host.close();
  }

  @Test
  void twoPeople_talk() throws Exception {
    Visitor ada = host.person("ada");
    Visitor grace = host.person("grace");
    String created = ada.chat("POST", "/chat/room/group/create?roomName=Lunch").body();
    String room = created.replaceAll(".*\"roomId\":(\\d+).*", "$1");
    assertThat(grace.chat("POST", "/chat/room/group/" + room + "/join").statusCode())
        .isEqualTo(200);

    try (StompClient adas = ada.connect("/team-chat/ws");
        StompClient graces = grace.connect("/team-chat/connect/websocket")) {
      graces.subscribe("r", "/topic/" + room);
      StompFrame stored =
          adas.ask(
              StompFrame.of("SEND")
                  .with("destination", "/publish/" + room)
                  .body("{\"message\":\"Soup?\"}"));

      assertThat(stored.command()).isEqualTo("RECEIPT");
      assertThat(graces.awaitMessages("r", 1).getFirst().body())
          .contains("\"message\":\"Soup?\"", "\"senderName\":\"Ada Lovelace\"");
    }
    assertThat(grace.chat("GET", "/chat/history/" + room).body()).contains("Soup?");
  }

  @Test
  void members_areThePeopleWhoWorkHere() throws Exception {
    assertThat(host.person("ada").chat("GET", "/member/list").body())
        .contains("Ada Lovelace", "ada@example.org", "Grace Hopper");
    assertThat(host.anybody().chat("POST", "/member/create").statusCode()).isEqualTo(404);
    assertThat(host.anybody().chat("POST", "/member/doLogin").statusCode()).isEqualTo(404);
  }

  @Test
  void hostsPaths_areTheHosts() throws Exception {
    HttpResponse<String> stranger = host.anybody().ask("GET", "/rooms");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(host.person("ada").ask("GET", "/rooms").body()).isEqualTo("[\"Attic\",\"Cellar\"]");

    for (String path : new String[] {"/", "/index.html", "/member/list", "/chat/my/rooms", "/ws"}) {
      assertThat(host.anybody().ask("GET", path).statusCode()).as(path).isEqualTo(401);
      HttpResponse<String> answer = host.person("ada").ask("GET", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain("\"code\"").contains("timestamp");
    }
  }

  /** Spring Boot serves the files of every webjar that there is. */
  @Test
  void chatsPage_isNotOnTheClassPath() {
    assertThat(getClass().getResource("/madang/page/js/madang-client.js")).isNull();
    assertThat(getClass().getResource("/META-INF/resources/webjars")).isNull();
    assertThat(getClass().getResource("/io/madang/chat/bootstrap/MadangApplication.class"))
        .isNotNull();
  }

  @Test
  void chatsPaths_wantATicketAndNoPassword() throws Exception {
    String path = "/team-chat/chat/my/rooms";
    Visitor ada = host.person("ada");
    List<HttpResponse<String>> all =
        List.of(
            host.anybody().ask("GET", path),
            ada.ask("GET", path),
            ada.send("GET", path, "Bearer x"));
    for (HttpResponse<String> refused : all) {
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("\"code\":\"unauthorized\"");
    }
    assertThat(ada.chat("GET", "/chat/my/rooms").statusCode()).isEqualTo(200);
  }

  @Test
  void chatsPaths_thatDoNotExist_areRefusedByTheChat() throws Exception {
    Visitor ada = host.person("ada");
    assertThat(ada.chat("GET", "/chat/nothing").body()).contains("\"code\":\"not-found\"");
    assertThat(ada.chat("PUT", "/chat/my/rooms").body())
        .contains("\"code\":\"method-not-allowed\"");
    assertThat(ada.chat("GET", "/chat/history/x").body()).contains("\"code\":\"bad-request\"");
  }

  @Test
  void tables_areSideBySide() throws Exception {
    long before = host.count("madang_room");
    host.person("ada").chat("POST", "/chat/room/group/create?roomName=One+more");

    assertThat(host.count("madang_room")).isEqualTo(before + 1);
    assertThat(host.count("room")).isEqualTo(2);
    assertThat(host.count("member")).isEqualTo(2);
    assertThat(host.count("madang_member")).isZero();
    assertThat(host.count("flyway_schema_history")).isEqualTo(1);
    assertThat(host.count("madang_schema_history")).isPositive();
  }
}
