package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of a room over HTTP. */
final class EventPages {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LIMIT = 500;

  private final String token;

  EventPages(String token) {
    this.token = token;
  }

  /** A part of the log, and where the log ended then. */
  record Page(String epoch, long head, List<RoomEntry> entries) {}

  /** The oldest events after a position; fails within a few seconds if they cannot be had. */
  Page after(URI node, long room, long position) throws IOException {
    String path = "/chat/room/" + room + "/events?after=" + position + "&limit=" + LIMIT;
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IOException("The log cannot be read: " + answer.statusCode());
    }
    return page(JsonMapper.shared().readTree(answer.body()));
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }

  private static Page page(JsonNode answer) {
    String epoch = answer.path("epoch").asString();
    List<RoomEntry> entries = new ArrayList<>();
    answer.path("events").forEach(event -> entries.add(RoomEntry.of(epoch, event)));
    return new Page(epoch, answer.path("headSeq").asLong(), entries);
  }
}
