package io.madang.chat.bootstrap.e2e;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member who uses a server over HTTP and STOMP, as clients do. */
public final class Person {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PASSWORD = "correct horse";

  private final ServerNode server;
  private final String name;
  private final String email;
  private final long id;
  private final String token;
  private final ChatHttp http;

  private Person(ServerNode server, String name, String email, long id, String token) {
    this.server = server;
    this.name = name;
    this.email = email;
    this.id = id;
    this.token = token;
    this.http = server.http().as(token);
  }

  /**
   * Has an account and a token, but no password: hashing those would be most of what the tests do.
   * The address is made up anew each time, so that tests do not meet.
   */
  public static Person at(ServerNode server, String name) {
    return at(server, name, newEmail(name));
  }

  public static Person at(ServerNode server, String name, String email) {
    Member member =
        server
            .part(MemberAccounts.class)
            .create(
                new MemberName(name),
                new EmailAddress(email),
                new PasswordHash("not for logging in"),
                Instant.now())
            .orElseThrow();
    String token = server.part(AccessTokens.class).issue(member, MemberRole.USER);
    return new Person(server, name, email, member.id().value(), token);
  }

  /** Signs up and logs in. */
  public static Person signedUp(ServerNode server, String name) {
    return signedUp(server, name, newEmail(name));
  }

  static Person signedUp(ServerNode server, String name, String email) {
    Map<String, String> account = Map.of("name", name, "email", email, "password", PASSWORD);
    long id = server.http().post("/member/create", account).json(201).asLong();
    return new Person(server, name, email, id, logIn(server, email));
  }

  /** The same person at another server of the cluster, with a login there. */
  Person movedTo(ServerNode other) {
    return new Person(other, name, email, id, logIn(other, email));
  }

  private static String newEmail(String name) {
    return name + "-" + UUID.randomUUID() + "@madang.test";
  }

  private static String logIn(ServerNode server, String email) {
    return server
        .http()
        .post("/member/doLogin", Map.of("email", email, "password", PASSWORD))
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

  /** What this person asks over HTTP. */
  public ChatHttp http() {
    return http;
  }

  public ChatAnswer get(String path) {
    return http.get(path);
  }

  public ChatAnswer post(String path) {
    return http.post(path);
  }

  public ChatAnswer post(String path, Object body) {
    return http.post(path, body);
  }

  public ChatAnswer delete(String path) {
    return http.delete(path);
  }

  public long createRoom(String roomName) {
    return post("/chat/room/group/create?roomName=" + roomName).json(200).path("roomId").asLong();
  }

  public void join(long room) {
    post("/chat/room/group/" + room + "/join").expect(200);
  }

  /** Posts a message over HTTP. */
  public void say(long room, String text) {
    post("/chat/room/" + room + "/messages", Map.of("message", text)).expect(201);
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
}
