package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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

  @ParameterizedTest
  @FieldSource("ALLOWED")
  default void allowedOrigin_opensSockets(String origin) {
    Person alice = Person.at(node(), "alice");
    for (String path :
        List.of("/ws", "/connect/websocket", "/connect/1/" + alice.id() + "/websocket")) {
      try (StompClient client = StompClient.open(node().socket(path), "Origin", origin)) {
        assertThat(client.isOpen()).as(path).isTrue();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALLOWED")
  default void allowedOrigin_asksWithTheHeadersOfTracing(String origin) {
    for (String path : List.of("/chat/my/rooms", "/member/me", "/connect/info")) {
      RawAnswer answer =
          from(origin, "OPTIONS", path)
              .with("Access-Control-Request-Method: GET")
              .with(
                  "Access-Control-Request-Headers: authorization,content-type,idempotency-key,"
                      + "x-requested-with,traceparent,tracestate,baggage,sentry-trace")
              .sendTo(node());
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertReadable(answer, origin);
    }
  }

  @ParameterizedTest
  @FieldSource("ALLOWED")
  default void allowedOrigin_readsEveryAnswerAndEveryRefusal(String origin) {
    String token = "Authorization: Bearer " + Person.at(node(), "alice").token();
    assertReadable(200, from(origin, "GET", "/chat/my/rooms").with(token), origin);
    assertReadable(200, from(origin, "GET", "/connect/info"), origin);
    assertReadable(401, from(origin, "GET", "/chat/my/rooms"), origin);
    assertReadable(404, from(origin, "GET", "/chat/nowhere").with(token), origin);
    assertReadable(400, from(origin, "GET", "/chat/history/x").with(token), origin);
    assertReadable(400, from(origin, "GET", "/chat/my/rooms?x=%zz").with(token), origin);
    assertReadable(400, from(origin, "GET", "/chat//my/rooms").with(token), origin);
    assertReadable(405, from(origin, "DELETE", "/chat/my/rooms").with(token), origin);
    assertReadable(
        413, from(origin, "POST", "/member/create").sending("a/b", "x".repeat(70_000)), origin);
    assertReadable(415, from(origin, "POST", "/member/create").sending("a/b", "x"), origin);
    assertReadable(431, from(origin, "GET", "/chat/x").with("X: " + "x".repeat(20_000)), origin);
    assertReadable(501, from(origin, "GET", "/chat/x").with("Transfer-Encoding: x"), origin);
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
    assertReadable(answer, origin);
  }

  private static void assertReadable(RawAnswer answer, String origin) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Vary")).contains("Origin");
  }
}
