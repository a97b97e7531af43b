package io.madang.chat.testkit.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the log of a room over HTTP. */
final class EventPages {

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
    ChatAnswer answer =
        ChatHttp.to(node)
            .as(token)
            .within(PATIENCE)
            .tryGet(path)
            .orElseThrow(() -> new IOException("The log cannot be reached"));
    if (answer.status() != 200) {
      throw new IOException("The log cannot be read: " + answer.status());
    }
    return page(answer.json());
  }

  private static Page page(JsonNode answer) {
    String epoch = answer.path("epoch").asString();
    List<RoomEntry> entries = new ArrayList<>();
    answer.path("events").forEach(event -> entries.add(RoomEntry.of(epoch, event)));
    return new Page(epoch, answer.path("headSeq").asLong(), entries);
  }
}
