package io.madang.chat.application.room;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import java.time.Clock;
import java.util.function.Consumer;

/** The use cases for rooms. */
public record RoomUseCases(
    CreateGroupRoomUseCase createGroup,
    OpenPrivateRoomUseCase openPrivate,
    JoinRoomUseCase join,
    LeaveRoomUseCase leave,
    ListGroupRoomsUseCase listGroups,
    ListMyRoomsUseCase listMine,
    ListParticipantsUseCase listParticipants) {

  /** The ports that rooms and their participants are read from. */
  public record Sources(
      RoomLog log,
      Rooms rooms,
      Participants participants,
      RoomLists lists,
      MemberDirectory members) {}

  /** Creates the use cases over these ports; stored events go to {@code live}. */
  public static RoomUseCases over(Sources from, Consumer<RoomBroadcast> live, Clock clock) {
    RoomOpener opener = new RoomOpener(from.rooms(), live);
    RoomChanger changer = new RoomChanger(from.log(), live);
    return new RoomUseCases(
        new CreateGroupRoomService(opener, clock),
        new OpenPrivateRoomService(opener, from.members(), clock),
        new JoinRoomService(changer, clock),
        new LeaveRoomService(changer, clock),
        from.rooms()::openGroups,
        new ListMyRoomsService(from.lists(), from.members()),
        new ListParticipantsService(from.participants(), from.members()));
  }

  /** Like {@link CreateGroupRoomUseCase}. */
  public Room createGroup(Member by, String name) {
    return createGroup.create(new CreateGroupRoomCommand(by, new RoomName(name)));
  }
}
