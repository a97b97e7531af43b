package com.example.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application and its chat, from a user's point of view. */
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
  void twoPeople_talk() {
    Visitor ada = host.person("ada");
    Visitor grace = host.person("grace");
    long room =
        ada.chat().post("/chat/room/group/create?roomName=Lunch").json(200).path("roomId").asLong();
    grace.chat().post("/chat/room/group/" + room + "/join").expect(200);

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
    assertThat(grace.chat().get("/chat/history/" + room).body()).contains("Soup?");
  }

  @Test
  void members_areThePeopleWhoWorkHere() {
    assertThat(host.person("ada").chat().get("/member/list").body())
        .contains("Ada Lovelace", "ada@example.org", "Grace Hopper");
    assertThat(host.anybody().chat().post("/member/create", Map.of()).status()).isEqualTo(404);
    assertThat(host.anybody().chat().post("/member/doLogin", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void hostsPaths_areTheHosts() {
    ChatAnswer stranger = host.anybody().http().get("/rooms");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(host.person("ada").http().get("/rooms").body()).isEqualTo("[\"Attic\",\"Cellar\"]");

    for (String path : new String[] {"/", "/index.html", "/member/list", "/chat/my/rooms", "/ws"}) {
      assertThat(host.anybody().http().get(path).status()).as(path).isEqualTo(401);
      ChatAnswer answer = host.person("ada").http().get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain("\"code\"").contains("timestamp");
    }
  }

  /** Spring Boot would serve the files of any webjar. */
  @Test
  void chatsPage_isNotOnTheClassPath() {
    assertThat(getClass().getResource("/madang/page/js/madang-client.js")).isNull();
    assertThat(getClass().getResource("/META-INF/resources/webjars")).isNull();
    assertThat(getClass().getResource("/io/madang/chat/bootstrap/MadangApplication.class"))
        .isNotNull();
  }

  @Test
  void chatsPaths_wantATicketAndNoPassword() {
    String path = "/team-chat/chat/my/rooms";
    Visitor ada = host.person("ada");
    List<ChatAnswer> all =
        List.of(
            host.anybody().http().get(path), ada.http().get(path), host.http().as("x").get(path));
    for (ChatAnswer refused : all) {
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.body()).contains("\"code\":\"unauthorized\"");
    }
    assertThat(ada.chat().get("/chat/my/rooms").status()).isEqualTo(200);
  }

  @Test
  void chatsPaths_thatDoNotExist_areRefusedByTheChat() {
    Visitor ada = host.person("ada");
    assertThat(ada.chat().get("/chat/nothing").body()).contains("\"code\":\"not-found\"");
    assertThat(ada.chat().send("PUT", "/chat/my/rooms", "{}").body())
        .contains("\"code\":\"method-not-allowed\"");
    assertThat(ada.chat().get("/chat/history/x").body()).contains("\"code\":\"bad-request\"");
  }

  @Test
  void tables_areSideBySide() {
    long before = host.count("madang_room");
    host.person("ada").chat().post("/chat/room/group/create?roomName=One+more");

    assertThat(host.count("madang_room")).isEqualTo(before + 1);
    assertThat(host.count("room")).isEqualTo(2);
    assertThat(host.count("member")).isEqualTo(2);
    assertThat(host.count("madang_member")).isZero();
    assertThat(host.count("flyway_schema_history")).isEqualTo(1);
    assertThat(host.count("madang_schema_history")).isPositive();
  }
}
