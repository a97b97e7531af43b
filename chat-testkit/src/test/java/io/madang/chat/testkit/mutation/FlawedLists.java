package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

/** Lists of rooms of which one method is not what it should be. */
class FlawedLists implements RoomLists {

  private final RoomLists real;

  FlawedLists(RoomLists real) {
    this.real = real;
  }

  @Override
  public List<RoomSummary> of(MemberId member) {
    return real.of(member);
  }

  @Override
  public List<RoomPosition> positions(Collection<MemberId> members) {
    return real.positions(members);
  }
}
