package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Repositories that list other rooms than they should. */
final class RoomListFlaws {

  private RoomListFlaws() {}

  static RoomRepository newestFirst(RoomRepository real) {
    return listing(real, List::reversed);
  }

  static RoomRepository listing(RoomRepository real, UnaryOperator<List<Room>> change) {
    return new FlawedRooms(real) {
      @Override
      public List<Room> openGroups() {
        return change.apply(super.openGroups());
      }
    };
  }

  /** What was open once stays in the list. */
  static RoomRepository listingClosedRooms(RoomRepository real) {
    List<Room> created = new ArrayList<>();
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        RoomCreation creation = super.createGroup(name, creator, at);
        created.add(creation.room());
        return creation;
      }

      @Override
      public List<Room> openGroups() {
        return List.copyOf(created);
      }
    };
  }

  static RoomRepository listingAlive(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public List<Room> openGroups() {
        return new AbstractList<>() {
          @Override
          public Room get(int index) {
            return real.openGroups().get(index);
          }

          @Override
          public int size() {
            return real.openGroups().size();
          }
        };
      }
    };
  }

  /** The list is the repository's own. */
  static RoomRepository listingItsOwn(RoomRepository real) {
    List<Room> kept = new ArrayList<>();
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        RoomCreation creation = super.createGroup(name, creator, at);
        kept.add(creation.room());
        return creation;
      }

      @Override
      public List<Room> openGroups() {
        kept.retainAll(super.openGroups());
        return kept;
      }
    };
  }
}
