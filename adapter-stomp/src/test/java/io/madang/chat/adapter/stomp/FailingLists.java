package io.madang.chat.adapter.stomp;

import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

/** Lists of rooms that cannot say where members stand while they are told to fail. */
final class FailingLists implements RoomLists {

  private final RoomLists lists;
  private volatile boolean failing;

  FailingLists(RoomLists lists) {
    this.lists = lists;
  }

  void fail() {
    failing = true;
  }

  void mend() {
    failing = false;
  }

  @Override
  public List<RoomSummary> of(MemberId member) {
    return lists.of(member);
  }

  @Override
  public List<RoomPosition> positions(Collection<MemberId> members) {
    if (failing) {
      throw new StoreUnavailableException("the store does not answer");
    }
    return lists.positions(members);
  }
}
