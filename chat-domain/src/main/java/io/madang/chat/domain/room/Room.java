package io.madang.chat.domain.room;

import io.madang.chat.domain.log.Epoch;
import java.time.Instant;

/**
 * A chat room. Its participants and its log are kept separately, because a room may be very large.
 */
public record Room(RoomId id, RoomKind kind, RoomName name, Epoch epoch, Instant createdAt) {

  public boolean isGroup() {
    return kind == RoomKind.GROUP;
  }
}
