package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One node's way to the rooms. Coming and going may be stored and yet seem to fail. */
final class SimRooms implements RoomRepository {

  private static final Sequence AFTER_ALL = new Sequence(Long.MAX_VALUE);

  private final SimStore store;
  private final World world;

  SimRooms(SimStore store) {
    this.store = store;
    this.world = store.world;
  }

  @Override
  public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
    throw new UnsupportedOperationException("rooms are made before a schedule begins");
  }

  @Override
  public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
    throw new UnsupportedOperationException("rooms are made before a schedule begins");
  }

  @Override
  public Optional<Room> find(RoomId room) {
    store.reach();
    return store.present().rooms().find(room);
  }

  @Override
  public List<Room> openGroups() {
    store.reach();
    return store.present().rooms().openGroups();
  }

  @Override
  public JoinOutcome join(RoomId room, Member member, Instant at) {
    store.reach();
    JoinOutcome outcome = store.present().rooms().join(room, member, at);
    if (outcome instanceof JoinOutcome.Joined joined) {
      world.tell(() -> member.name() + " joins " + room + " " + joined.event().seq());
      world.history.committed(joined.event());
      world.tally.count(Happening.JOINED_AGAIN);
    }
    return answer(outcome);
  }

  @Override
  public LeaveOutcome leave(RoomId room, Member member, Instant at) {
    store.reach();
    LeaveOutcome outcome = store.present().rooms().leave(room, member, at);
    if (outcome instanceof LeaveOutcome.Left left) {
      world.tell(() -> member.name() + " leaves " + room + " " + left.event().seq());
      world.history.committed(left.event());
      world.tally.count(Happening.LEFT);
    }
    return answer(outcome);
  }

  @Override
  public Optional<Participant> findParticipant(RoomId room, MemberId member) {
    store.reach();
    Optional<Participant> found = store.present().rooms().findParticipant(room, member);
    store.letOthersGoFirst();
    return world.mutant == Mutant.NO_REVOCATION ? found.map(SimRooms::neverLeaving) : found;
  }

  private <T> T answer(T outcome) {
    store.letOthersGoFirst();
    if (world.faults.strike(Happening.COMMITTED_BUT_FAILED)) {
      throw new StoreAway();
    }
    return outcome;
  }

  private static Participant neverLeaving(Participant one) {
    return new Participant(one.room(), one.member(), one.role(), AFTER_ALL);
  }
}
