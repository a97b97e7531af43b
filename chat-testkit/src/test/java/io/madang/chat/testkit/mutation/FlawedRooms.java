package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
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

/** Rooms of which one method is not what it should be. */
class FlawedRooms implements RoomRepository {

  private final RoomRepository real;

  FlawedRooms(RoomRepository real) {
    this.real = real;
  }

  @Override
  public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
    return real.createGroup(name, creator, at);
  }

  @Override
  public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
    return real.findOrCreatePrivate(pair, at);
  }

  @Override
  public Optional<Room> find(RoomId room) {
    return real.find(room);
  }

  @Override
  public List<Room> openGroups() {
    return real.openGroups();
  }

  @Override
  public JoinOutcome join(RoomId room, Member member, Instant at) {
    return real.join(room, member, at);
  }

  @Override
  public LeaveOutcome leave(RoomId room, Member member, Instant at) {
    return real.leave(room, member, at);
  }

  @Override
  public Optional<Participant> findParticipant(RoomId room, MemberId member) {
    return real.findParticipant(room, member);
  }
}
