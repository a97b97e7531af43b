package io.madang.chat.domain.event;

import io.madang.chat.domain.room.RoomId;

/** What can be told about a room while it happens: an event of its log, or a passing signal. */
public sealed interface RoomNews permits StoredEvent, RoomSignal {

  RoomId room();
}
