package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that none of our clients would make. */
final class BadRequestIT {

  private static final int LIMIT = 64 * 1024;
  private static TestServer server;
  private static TestClient alice;
  private static long room;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    alice = server.anybody().become("Alice");
    room = alice.createGroup("bad requests");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void body_mayHave64KiB() {
    alice.postText(messages(), padded(LIMIT)).expect(201);
    alice.postChunked(messages(), padded(LIMIT)).expect(201);
  }

  @Test
  void body_mayNotHaveMore() {
    alice.postText(messages(), padded(LIMIT + 1)).expect(413, "too-large");
    alice.postChunked(messages(), padded(LIMIT + 1)).expect(413, "too-large");
    server.anybody().postChunked("/member/create", padded(LIMIT + 1)).expect(413, "too-large");
    server.anybody().postChunked("/member/doLogin", padded(4 * LIMIT)).expect(413, "too-large");
  }

  @Test
  void body_mustBeJson() {
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x")) {
      alice
          .post(messages(), type, BodyPublishers.ofString("message=hello"))
          .expect(415, "unsupported-media-type");
    }
    alice
        .post(messages(), "nonsense", BodyPublishers.ofString("{}"))
        .expect(415, "unsupported-media-type");
  }

  @Test
  void emptyForm_isNoBody() {
    alice
        .post(
            "/chat/room/" + room + "/read",
            "application/x-www-form-urlencoded",
            BodyPublishers.noBody())
        .expect(200);
  }

  @Test
  void method_mustFitThePath() {
    alice.get("/chat/room/group/create").expect(405, "method-not-allowed");
    alice.post("/chat/my/rooms").expect(405, "method-not-allowed");
    server.anybody().get("/member/doLogin").expect(401, "unauthorized");
    TestClient.send(alice.request("/member/list").method("PATCH", BodyPublishers.noBody()))
        .expect(405, "method-not-allowed");
    TestClient.send(alice.request("/member/list").method("FOO", BodyPublishers.noBody()))
        .expect(405, "method-not-allowed");
    Answer page = server.anybody().delete("/index.html").expect(405, "method-not-allowed");
    assertThat(page.header("Allow")).contains("GET");
  }

  @Test
  void path_mustExist() {
    alice.get("/chat/nowhere").expect(404, "not-found");
    alice.get("/nowhere").expect(404, "not-found");
    alice.get("/error").expect(404, "not-found");
    alice.get("/actuator/env").expect(404, "not-found");
    alice.get("/.git/config").expect(404, "not-found");
    server.anybody().get("/nowhere").expect(401, "unauthorized");
    server.anybody().get("/error").expect(401, "unauthorized");
    server.anybody().get("/js/nowhere.js").expect(404, "not-found");
    server.anybody().get("/webjars/nowhere/x.js").expect(404, "not-found");
  }

  @Test
  void path_mustBePlain() {
    for (String path :
        List.of(
            "//member/list",
            "/member;a=b/list",
            "/js/%2e%2e/%2e%2e/application.yml",
            "/member/list%00",
            "/a%0ab")) {
      assertThat(server.anybody().get(path).status()).as(path).isIn(400, 401, 404);
    }
  }

  @Test
  void accept_doesNotChangeARefusal() {
    Answer answer =
        TestClient.send(alice.request("/chat/history/abc").header("Accept", "text/html").GET());
    answer.expect(400, "bad-request");
    TestClient.send(alice.request("/chat/my/rooms").header("Accept", "image/png").GET())
        .expect(406, "not-acceptable");
  }

  @Test
  void refusal_speaksTheReadersLanguage() {
    assertThat(detail("ko-KR,ko;q=0.9,en;q=0.8")).isEqualTo("방 번호는 양수여야 합니다.");
    assertThat(detail("en;q=0.5,ko")).isEqualTo("방 번호는 양수여야 합니다.");
    assertThat(detail("en-GB,ko")).isEqualTo("The room ID must be a positive number.");
    assertThat(detail("fr")).isEqualTo("The room ID must be a positive number.");
  }

  @Test
  void trace_isRefused() throws IOException {
    String answer =
        raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Echo: boo\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[05] .*").doesNotContain("boo");
  }

  @Test
  void garbage_isAnsweredWithAProblem() throws IOException {
    for (String garbage :
        List.of(
            "GET /member/{list} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "NONSENSE\r\n\r\n")) {
      String answer = raw(garbage);
      assertThat(answer)
          .matches("(?s)HTTP/1.1 [45].*")
          .contains("application/problem+json", "\"code\":\"bad-request\"")
          .doesNotContainIgnoringCase("tomcat")
          .doesNotContain("<html", "org.apache");
    }
  }

  private static String detail(String languages) {
    Answer answer =
        TestClient.send(
            alice.request("/chat/history/0").header("Accept-Language", languages).GET());
    return answer.expect(400).json().get("detail").asString();
  }

  private static String messages() {
    return "/chat/room/" + room + "/messages";
  }

  /** A valid message in a body of exactly so many bytes. */
  private static String padded(int bytes) {
    String start = "{\"message\":\"hello\",\"padding\":\"";
    return start + "x".repeat(bytes - start.length() - 2) + "\"}";
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
