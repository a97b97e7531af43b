package io.madang.chat.application.room;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.Timestamps;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.room.OpenPrivateRoomResult.Opened;
import io.madang.chat.application.room.OpenPrivateRoomResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import java.time.Clock;

final class OpenPrivateRoomService implements OpenPrivateRoomUseCase {

  private final RoomRepository rooms;
  private final MemberDirectory members;
  private final LiveDelivery live;
  private final Clock clock;

  OpenPrivateRoomService(
      RoomRepository rooms, MemberDirectory members, LiveDelivery live, Clock clock) {
    this.rooms = rooms;
    this.members = members;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public OpenPrivateRoomResult open(OpenPrivateRoomCommand command) {
    if (command.other().equals(command.member().id())) {
      return new Refused(RefusalCode.ONESELF);
    }
    return members
        .find(command.other())
        .map(other -> new PrivatePair(command.member(), other))
        .<OpenPrivateRoomResult>map(pair -> new Opened(open(pair)))
        .orElseGet(() -> new Refused(RefusalCode.NO_SUCH_MEMBER));
  }

  private Room open(PrivatePair pair) {
    RoomCreation creation = rooms.findOrCreatePrivate(pair, Timestamps.now(clock));
    creation.events().forEach(live::announce);
    return creation.room();
  }
}
