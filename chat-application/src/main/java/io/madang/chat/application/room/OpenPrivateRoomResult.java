package io.madang.chat.application.room;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.room.Room;

/** The outcome of an {@link OpenPrivateRoomCommand}. */
public sealed interface OpenPrivateRoomResult {

  record Opened(Room room) implements OpenPrivateRoomResult {}

  record Refused(RefusalCode code) implements OpenPrivateRoomResult {}
}
