package com.example.meetings;

import io.madang.chat.testkit.client.ChatHttp;
import io.madang.chat.testkit.client.StompClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A user of the application, with a login for the application and a ticket for its chat. */
record Visitor(Host host, @Nullable String login) {

  /** Sends requests as a user of the application. */
  ChatHttp http() {
    return login == null
        ? host.http()
        : host.http().with("Authorization", "Basic " + credentials());
  }

  /** Sends requests as a member of the chat. */
  ChatHttp chat() {
    return login == null ? host.chat() : host.chat().as(ticket());
  }

  StompClient connect(String path) {
    StompClient client = StompClient.connected(host.socket(path), ticket());
    client.listenToReplies();
    return client;
  }

  String ticket() {
    return http().post("/chat-ticket").expect(200).body();
  }

  private String credentials() {
    byte[] both = (login + ":" + login + "-password").getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(both);
  }
}
