package io.madang.chat.application.room;

import io.madang.chat.domain.RefusalCode;

/** What became of a {@link JoinRoomCommand}. */
public sealed interface JoinRoomResult {

  /** The member is in the room, whether since now or since before. */
  record Joined() implements JoinRoomResult {}

  record Refused(RefusalCode code) implements JoinRoomResult {}
}
