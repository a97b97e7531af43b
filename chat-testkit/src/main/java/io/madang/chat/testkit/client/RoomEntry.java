package io.madang.chat.testkit.client;

import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.protocol.json.EventDocument;
import org.jspecify.annotations.Nullable;

/**
 * One event of a room's log, as received by a client.
 *
 * @param epoch the epoch of the log in which {@code seq} is valid
 * @param type as on the wire, {@code message-posted} for one
 * @param member who caused it
 * @param id the client message id, if it is a message
 * @param text the message, if it is one
 */
public record RoomEntry(
    String epoch, long seq, String type, long member, @Nullable String id, @Nullable String text) {

  static RoomEntry of(String epoch, RoomEvent event) {
    MessagePosted posted = event instanceof MessagePosted message ? message : null;
    return new RoomEntry(
        epoch,
        event.seq().value(),
        new EventDocument(event).type(),
        event.actor().id().value(),
        posted == null ? null : posted.clientMessageId().value(),
        posted == null ? null : posted.text().value());
  }
}
