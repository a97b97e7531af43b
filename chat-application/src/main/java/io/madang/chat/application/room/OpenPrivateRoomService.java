package io.madang.chat.application.room;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.room.OpenPrivateRoomResult.Opened;
import io.madang.chat.application.room.OpenPrivateRoomResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.PrivatePair;
import java.time.Clock;

final class OpenPrivateRoomService implements OpenPrivateRoomUseCase {

  private final RoomOpener opener;
  private final MemberDirectory members;
  private final Clock clock;

  OpenPrivateRoomService(RoomOpener opener, MemberDirectory members, Clock clock) {
    this.opener = opener;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public OpenPrivateRoomResult open(OpenPrivateRoomCommand command) {
    if (command.other().equals(command.by().id())) {
      return new Refused(RefusalCode.ONESELF);
    }
    return members
        .find(command.other())
        .map(other -> OpeningRoom.pair(new PrivatePair(command.by(), other), clock.instant()))
        .<OpenPrivateRoomResult>map(opening -> new Opened(opener.open(opening)))
        .orElseGet(() -> new Refused(RefusalCode.NO_SUCH_MEMBER));
  }
}
