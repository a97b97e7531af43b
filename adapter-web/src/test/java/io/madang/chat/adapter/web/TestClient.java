package io.madang.chat.adapter.web;

import io.madang.chat.testkit.client.ChatHttp;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who talks HTTP to the server, perhaps with a token. Every refusal that comes back is looked
 * over.
 */
final class TestClient {

  static final String PASSWORD = "correct horse";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicLong NEXT = new AtomicLong();

  private final int port;
  private final String token;
  private final ChatHttp http;
  private long id;
  private String email = "";

  TestClient(int port, String token) {
    this.port = port;
    this.token = token;
    ChatHttp anybody = ChatHttp.to(URI.create("http://127.0.0.1:" + port));
    this.http = token == null ? anybody : anybody.as(token);
  }

  /** Signs up a member and logs in. */
  TestClient become(String name) {
    String address = name.toLowerCase(Locale.ROOT) + NEXT.incrementAndGet() + "@example.org";
    Answer created =
        post("/member/create", Map.of("name", name, "email", address, "password", PASSWORD));
    Answer loggedIn = post("/member/doLogin", Map.of("email", address, "password", PASSWORD));
    TestClient member = new TestClient(port, loggedIn.json().get("token").asString());
    member.id = created.json().asLong();
    member.email = address;
    return member;
  }

  long id() {
    return id;
  }

  String email() {
    return email;
  }

  String token() {
    return token;
  }

  long createGroup(String name) {
    return post("/chat/room/group/create?roomName=" + encoded(name))
        .expect(200)
        .json()
        .get("roomId")
        .asLong();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, Object body) {
    return postText(path, JSON.writeValueAsString(body));
  }

  Answer postText(String path, String body) {
    return post(path, "application/json", BodyPublishers.ofString(body));
  }

  Answer postChunked(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return post(
        path,
        "application/json",
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  Answer post(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-Type", contentType).POST(body));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  HttpRequest.Builder request(String path) {
    return http.request(path);
  }

  static Answer send(HttpRequest.Builder request) {
    return Answer.of(ChatHttp.send(request)).checked();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
