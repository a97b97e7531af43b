package io.madang.chat.application.room;

import io.madang.chat.domain.RefusalCode;

/** The outcome of a {@link LeaveRoomCommand}. */
public sealed interface LeaveRoomResult {

  record Left() implements LeaveRoomResult {}

  record Refused(RefusalCode code) implements LeaveRoomResult {}
}
