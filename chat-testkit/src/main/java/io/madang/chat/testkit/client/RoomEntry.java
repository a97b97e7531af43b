package io.madang.chat.testkit.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a room's log, as a client got it.
 *
 * @param epoch the life of the log in which {@code seq} counts
 * @param type as on the wire, {@code message-posted} for one
 * @param member who did it
 * @param id the client message id, if it is a message
 * @param text the message, if it is one
 */
public record RoomEntry(
    String epoch, long seq, String type, long member, @Nullable String id, @Nullable String text) {

  static RoomEntry of(String epoch, JsonNode event) {
    return new RoomEntry(
        epoch,
        event.path("seq").asLong(),
        event.path("type").asString(""),
        event.path("memberId").asLong(0),
        textAt(event, "clientMessageId"),
        textAt(event, "message"));
  }

  private static @Nullable String textAt(JsonNode event, String field) {
    return event.hasNonNull(field) ? event.path(field).asString() : null;
  }
}
