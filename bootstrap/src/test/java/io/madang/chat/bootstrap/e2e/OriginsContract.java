package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pages of other origins and the shells of apps may do, with credentials or without. */
interface OriginsContract {

  List<String> ALLOWED =
      List.of(
          "https://app.example.com",
          "capacitor://localhost",
          "ionic://localhost",
          "tauri://localhost",
          "http://tauri.localhost",
          "app://.");

  /** A node where these origins are allowed. */
  ServerNode node();

  @Test
  default void allowedOrigins_openSockets() {
    for (String origin : ALLOWED) {
      String sockJs = "/connect/1/" + UUID.randomUUID() + "/websocket";
      for (String path : List.of("/ws", "/connect/websocket", sockJs)) {
        try (StompClient client = StompClient.open(node().socket(path), "Origin", origin)) {
          assertThat(client.isOpen()).as(origin + path).isTrue();
        }
      }
    }
  }

  @Test
  default void allowedOrigins_askWithTheHeadersOfTracing() {
    for (String origin : ALLOWED) {
      for (String path : List.of("/chat/my/rooms", "/member/me", "/connect/info")) {
        RawRequest preflight =
            from(origin, "OPTIONS", path)
                .with("Access-Control-Request-Method: GET")
                .with(
                    "Access-Control-Request-Headers: authorization,content-type,idempotency-key,"
                        + "x-requested-with,traceparent,tracestate,baggage,sentry-trace");
        assertReadable(200, preflight, origin);
      }
    }
  }

  @Test
  default void allowedOrigins_readEveryAnswerAndEveryRefusal() {
    String token = "Authorization: Bearer " + Person.at(node(), "alice").token();
    for (String origin : ALLOWED) {
      assertReadable(200, from(origin, "GET", "/chat/my/rooms").with(token), origin);
      assertReadable(200, from(origin, "GET", "/connect/info"), origin);
      assertReadable(401, from(origin, "GET", "/chat/my/rooms"), origin);
      assertReadable(404, from(origin, "GET", "/chat/nowhere").with(token), origin);
      assertReadable(400, from(origin, "GET", "/chat/history/x").with(token), origin);
      assertReadable(400, from(origin, "GET", "/chat/my/rooms?x=%zz").with(token), origin);
      assertReadable(400, from(origin, "GET", "/chat//my/rooms").with(token), origin);
      assertReadable(405, from(origin, "DELETE", "/chat/my/rooms").with(token), origin);
      RawRequest post = from(origin, "POST", "/member/create");
      assertReadable(413, post.sending("application/json", "[".repeat(70_000)), origin);
      assertReadable(415, post.sending("text/plain", "x"), origin);
      assertReadable(431, from(origin, "GET", "/chat/x").with("X: " + "x".repeat(20_000)), origin);
      assertReadable(501, from(origin, "GET", "/chat/x").with("Transfer-Encoding: x"), origin);
    }
  }

  @Test
  default void otherOrigin_readsNothing() {
    for (String origin :
        List.of("https://evil.example", "null", "app://..", "capacitor://evil", "file://")) {
      for (String path : List.of("/chat/my/rooms", "/connect/info", "/ws")) {
        RawAnswer answer = from(origin, "GET", path).sendTo(node());
        assertThat(answer.status()).as(origin + path).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.json().path("code").asString()).isEqualTo("forbidden");
      }
    }
  }

  private static RawRequest from(String origin, String method, String path) {
    return RawRequest.of(method, path).with("Origin: " + origin);
  }

  private void assertReadable(int status, RawRequest request, String origin) {
    RawAnswer answer = request.sendTo(node());
    assertThat(answer.status()).as("%s", request).isEqualTo(status);
    assertThat(answer.header("Access-Control-Allow-Origin")).as("%s", request).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Vary")).containsIgnoringCase("Origin");
  }
}
