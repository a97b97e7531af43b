package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.madang.chat.adapter.auth.JwtAccessTokens;
import io.madang.chat.adapter.auth.SigningSecret;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.testkit.fixture.Members;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which requests are admitted and which are refused. */
final class AccessIT {

  private static final List<String> PROTECTED =
      List.of(
          "/member/list",
          "/chat/my/rooms",
          "/chat/room/group/list",
          "/chat/history/1",
          "/chat/room/1/events",
          "/chat/room/1/participants");
  private static TestServer server;
  private static TestClient alice;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    alice = server.anybody().become("Alice");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void withoutAToken_nobodyGetsIn() {
    for (String path : PROTECTED) {
      Answer answer = server.anybody().get(path).expect(401, "unauthorized");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
    server.anybody().post("/chat/room/group/create?roomName=x").expect(401, "unauthorized");
    server.anybody().delete("/chat/room/group/1/leave").expect(401, "unauthorized");
  }

  @Test
  void badTokens_areAllRefusedWithTheSameWords() {
    String good = alice.token();
    for (String bad :
        List.of(
            "",
            "x",
            "a.b.c",
            good + "x",
            good.substring(0, good.lastIndexOf('.') + 1),
            unsigned(good),
            ofAnotherKey(),
            expired(),
            withHeader(),
            "x".repeat(5_000))) {
      Answer answer = server.bearing(bad).get("/member/list").expect(401, "unauthorized");
      assertThat(answer.body()).isEqualTo(server.anybody().get("/member/list").body());
    }
  }

  @Test
  void badToken_executesNothing() {
    server.bearing(expired()).post("/chat/room/group/create?roomName=never").expect(401);
    assertThat(alice.get("/chat/room/group/list").body()).doesNotContain("never");
  }

  @Test
  void otherSchemesAndPlaces_areNoToken() {
    TestClient anybody = server.anybody();
    TestClient.send(anybody.request("/member/list").header("Authorization", "Basic YTpi").GET())
        .expect(401, "unauthorized");
    TestClient.send(anybody.request("/member/list").header("Authorization", alice.token()).GET())
        .expect(401, "unauthorized");
    TestClient.send(
            anybody.request("/member/list").header("Cookie", "token=" + alice.token()).GET())
        .expect(401, "unauthorized");
    anybody.get("/member/list?access_token=" + alice.token()).expect(401, "unauthorized");
  }

  @Test
  void tokenOfAMemberWhoIsGone_isRefused() {
    String token = server.tokens.issue(Members.aMember("Ghost"), MemberRole.USER);
    server.bearing(token).get("/member/list").expect(401, "unauthorized");
  }

  @Test
  void noSessionIsMade() {
    assertThat(alice.get("/member/list").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(server.anybody().get("/").headers().firstValue("Set-Cookie")).isEmpty();
    server
        .anybody()
        .post("/login", "application/json", BodyPublishers.ofString("{}"))
        .expect(401, "unauthorized");
  }

  @Test
  void socketsAndHealth_areNotOursToGuard() {
    assertThat(server.anybody().get("/ws").status()).isEqualTo(404);
    assertThat(server.anybody().get("/connect/info").status()).isEqualTo(404);
    assertThat(server.anybody().get("/actuator/health/readiness").status()).isEqualTo(404);
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + token.split("\\.", -1)[1] + ".";
  }

  private static String ofAnotherKey() {
    return new JwtAccessTokens(SigningSecret.random(), Duration.ofHours(1), Clock.systemUTC())
        .issue(Members.aMember("Alice"), MemberRole.ADMIN);
  }

  private static String expired() {
    Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
    return new JwtAccessTokens(server.secret, Duration.ofHours(1), yesterday)
        .issue(Members.aMember(alice.id(), "Alice"), MemberRole.USER);
  }

  private static String withHeader() {
    SecretKey key = Keys.hmacShaKeyFor(Base64.getDecoder().decode(server.secret.toBase64()));
    return Jwts.builder()
        .header()
        .add("jku", "https://evil.example.org/keys")
        .and()
        .issuer("madang")
        .claim("uid", alice.id())
        .claim("role", "USER")
        .expiration(Date.from(Instant.now().plusSeconds(600)))
        .signWith(key, Jwts.SIG.HS256)
        .compact();
  }
}
