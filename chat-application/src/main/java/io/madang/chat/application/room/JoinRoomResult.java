package io.madang.chat.application.room;

import io.madang.chat.domain.RefusalCode;

/** The outcome of a {@link JoinRoomCommand}. */
public sealed interface JoinRoomResult {

  /** The member is in the room, newly or since before. */
  record Joined() implements JoinRoomResult {}

  record Refused(RefusalCode code) implements JoinRoomResult {}
}
