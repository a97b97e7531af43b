package io.madang.chat.application.live;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.log.LogHead;

/** The outcome of a {@link FollowRoomCommand}. */
public sealed interface FollowRoomResult {

  /** The room is followed; {@code head} is where its log ended when the following began. */
  record Followed(LogHead head, Resumption resumption) implements FollowRoomResult {}

  record Refused(RefusalCode code) implements FollowRoomResult {}
}
