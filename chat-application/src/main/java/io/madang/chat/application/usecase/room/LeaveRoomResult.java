package io.madang.chat.application.usecase.room;

import io.madang.chat.application.usecase.RefusalCode;

/** What became of a {@link LeaveRoomCommand}. */
public sealed interface LeaveRoomResult {

  record Left() implements LeaveRoomResult {}

  record Refused(RefusalCode code) implements LeaveRoomResult {}
}
