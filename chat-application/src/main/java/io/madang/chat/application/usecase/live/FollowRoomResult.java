package io.madang.chat.application.usecase.live;

import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.room.LogHead;

/** What became of a {@link FollowRoomCommand}. */
public sealed interface FollowRoomResult {

  /** The room is followed; {@code head} is where its log ended when the following began. */
  record Followed(LogHead head, Resumption resumption) implements FollowRoomResult {}

  record Refused(RefusalCode code) implements FollowRoomResult {}
}
