package io.madang.chat.testkit.client;

import io.madang.chat.protocol.json.EventPageDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

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
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IOException("The log cannot be read: " + answer.statusCode());
    }
    return page(EventPageDocument.read(answer.body()));
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }

  private static Page page(EventPageDocument answer) {
    String epoch = answer.head().epoch().value();
    List<RoomEntry> entries =
        answer.events().stream().map(event -> RoomEntry.of(epoch, event)).toList();
    return new Page(epoch, answer.head().seq().value(), entries);
  }
}
