package io.madang.chat.bootstrap.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of the rehearsal's server, with a token. */
record Account(URI server, String token) {

  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PASSWORD = "only for rehearsals";
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern ROOM = Pattern.compile("\"roomId\":(\\d+)");

  /** Signs up and logs in. */
  static Account at(URI server, String name) {
    String account =
        """
        {"name": "%1$s", "email": "%1$s@rehearsal.invalid", "password": "%2$s"}\
        """
            .formatted(name, PASSWORD);
    Account nobody = new Account(server, "none");
    nobody.post("/member/create", account);
    return new Account(server, found(TOKEN, nobody.post("/member/doLogin", account)));
  }

  long createRoom(String name) {
    return Long.parseLong(found(ROOM, post("/chat/room/group/create?roomName=" + name, "")));
  }

  void join(long room) {
    post("/chat/room/group/" + room + "/join", "");
  }

  /** What a client asks when it opens a room. */
  void lookAround(long room) {
    get("/chat/my/rooms");
    get("/chat/history/" + room);
    get("/chat/room/" + room + "/events?after=0");
    post("/chat/room/" + room + "/read", "");
  }

  private void get(String path) {
    send(request(path).GET());
  }

  private String post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer + " says " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private static String found(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no " + pattern + " in " + answer);
    }
    return matcher.group(1);
  }
}
