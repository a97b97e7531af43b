package io.madang.chat.bootstrap.e2e;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses a server as its clients do: over HTTP and STOMP, and in no other way. */
public final class Person {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PASSWORD = "correct horse";

  private final ServerNode server;
  private final String name;
  private final String email;
  private final long id;
  private final String token;

  private Person(ServerNode server, String name, String email, long id, String token) {
    this.server = server;
    this.name = name;
    this.email = email;
    this.id = id;
    this.token = token;
  }

  /** Signs up and logs in. The address is made up anew each time, so that tests do not meet. */
  public static Person at(ServerNode server, String name) {
    return at(server, name, name + "-" + UUID.randomUUID() + "@madang.test");
  }

  public static Person at(ServerNode server, String name, String email) {
    String account =
        JSON.writeValueAsString(Map.of("name", name, "email", email, "password", PASSWORD));
    long id = request(server, "POST", "/member/create", account, null).json(201).asLong();
    return new Person(server, name, email, id, logIn(server, email));
  }

  /** Somebody who is known there already, with a token. */
  public static Person known(ServerNode server, String name, String email, long id, String token) {
    return new Person(server, name, email, id, token);
  }

  /** The same person at another server of the cluster, with a login there. */
  Person movedTo(ServerNode other) {
    return new Person(other, name, email, id, logIn(other, email));
  }

  private static String logIn(ServerNode server, String email) {
    String credentials = JSON.writeValueAsString(Map.of("email", email, "password", PASSWORD));
    return request(server, "POST", "/member/doLogin", credentials, null)
        .json(200)
        .path("token")
        .asString();
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String token() {
    return token;
  }

  public Answer get(String path) {
    return request(server, "GET", path, null, token);
  }

  public Answer post(String path) {
    return request(server, "POST", path, "", token);
  }

  public Answer post(String path, Object body) {
    return request(server, "POST", path, JSON.writeValueAsString(body), token);
  }

  public Answer delete(String path) {
    return request(server, "DELETE", path, null, token);
  }

  public long createRoom(String roomName) {
    return post("/chat/room/group/create?roomName=" + roomName).json(200).path("roomId").asLong();
  }

  public void join(long room) {
    post("/chat/room/group/" + room + "/join").expect(200);
  }

  public JsonNode history(long room) {
    return get("/chat/history/" + room).json(200);
  }

  /** The room as it stands in this person's list. */
  public JsonNode myRoom(long room) {
    for (JsonNode each : get("/chat/my/rooms").json(200)) {
      if (each.path("roomId").asLong() == room) {
        return each;
      }
    }
    throw new AssertionError("Not in the list: room " + room);
  }

  StompClient connect() {
    StompClient client = StompClient.connected(server.socket("/ws"), token);
    client.listenToReplies();
    return client;
  }

  static StompFrame message(long room, String text) {
    return StompFrame.of("SEND")
        .with("destination", "/publish/" + room)
        .body(JSON.writeValueAsString(Map.of("message", text)));
  }

  static String textOf(StompFrame frame) {
    return JSON.readTree(frame.body()).path("message").asString();
  }

  static JsonNode json(StompFrame frame) {
    return JSON.readTree(frame.body());
  }

  static Answer request(ServerNode server, String method, String path, String body, String bearer) {
    URI uri = server.http(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
