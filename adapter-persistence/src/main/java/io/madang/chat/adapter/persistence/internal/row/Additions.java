package io.madang.chat.adapter.persistence.internal.row;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;

/**
 * What a transaction adds to the logs of rooms.
 *
 * @param events the new rows, in the order of each room's log
 * @param heads of the rooms that they belong to, with them
 * @param newest each sender's newest message in a room, which they have thereby read
 */
public record Additions(
    List<EventRow> events, List<RoomHead> heads, Collection<MessagePosted> newest) {

  /** How many rows are written if everything fits. */
  public int rows() {
    return events.size() + heads.size() + newest.size();
  }
}
