package io.madang.chat.application.live;

import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.util.function.Consumer;

/** The use cases for live rooms. */
public record LiveUseCases(FollowRoomUseCase followRoom, SignalTypingUseCase signalTyping) {

  /** Creates the use cases over these ports; typing signals go to {@code live}. */
  public static LiveUseCases over(
      FollowRoomUseCase followRoom,
      Participants participants,
      Consumer<RoomBroadcast> live,
      Tasks tasks) {
    return new LiveUseCases(followRoom, new SignalTypingService(participants, live, tasks));
  }

  /** Like {@link FollowRoomUseCase}, from the start of the log. */
  public Following follow(Member by, RoomId room, Follower follower) {
    return followRoom.follow(FollowRoomCommand.fromStart(by.id(), room), follower);
  }
}
