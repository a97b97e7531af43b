package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

/** One node's way to the lists of rooms. */
final class SimLists implements RoomLists {

  private final SimStore store;

  SimLists(SimStore store) {
    this.store = store;
  }

  @Override
  public List<RoomSummary> of(MemberId member) {
    store.reach();
    return store.present().lists().of(member);
  }

  @Override
  public List<RoomPosition> positions(Collection<MemberId> members) {
    store.reach();
    return store.present().lists().positions(members);
  }
}
