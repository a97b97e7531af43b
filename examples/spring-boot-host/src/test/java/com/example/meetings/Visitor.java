package com.example.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser: a name and a password for the application, a ticket for its chat. */
record Visitor(Host host, @Nullable String login) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Asks as the application's user. */
  HttpResponse<String> ask(String method, String path) throws Exception {
    return send(method, path, login == null ? null : "Basic " + credentials());
  }

  /** Asks as a member of the chat. */
  HttpResponse<String> chat(String method, String path) throws Exception {
    return send(method, "/team-chat" + path, login == null ? null : "Bearer " + ticket());
  }

  StompClient connect(String path) throws Exception {
    StompClient client = StompClient.connected(host.socket(path), ticket());
    client.listenToReplies();
    return client;
  }

  String ticket() throws Exception {
    HttpResponse<String> ticket = ask("POST", "/chat-ticket");
    assertThat(ticket.statusCode()).isEqualTo(200);
    return ticket.body();
  }

  HttpResponse<String> send(String method, String path, @Nullable String authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(host.http(path))
            .method(method, BodyPublishers.ofString(method.equals("POST") ? "{}" : ""))
            .header("Content-Type", "application/json");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private String credentials() {
    byte[] both = (login + ":" + login + "-password").getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(both);
  }
}
