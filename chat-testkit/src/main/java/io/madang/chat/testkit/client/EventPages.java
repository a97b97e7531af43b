package io.madang.chat.testkit.client;

import io.madang.chat.protocol.json.EventPageDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Reads the log of a room over HTTP. */
final class EventPages {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LIMIT = 500;

  private final String token;

  EventPages(String token) {
    this.token = token;
  }

  /** A section of the log, and where the log ended at that time. */
  record Page(String epoch, long head, List<RoomEntry> entries) {}

  /** The oldest events after a position; fails within a few seconds if they cannot be read. */
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
    return page(EventPageDocument.read(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static Page page(EventPageDocument answer) {
    String epoch = answer.head().epoch().value();
    List<RoomEntry> entries =
        answer.events().stream().map(event -> RoomEntry.of(epoch, event)).toList();
    return new Page(epoch, answer.head().seq().value(), entries);
  }
}
