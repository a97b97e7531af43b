package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rooms of which one method is not what it should be. */
class FlawedRooms implements Rooms {

  private final Rooms real;

  FlawedRooms(Rooms real) {
    this.real = real;
  }

  @Override
  public OpenedRoom open(OpeningRoom opening) {
    return real.open(opening);
  }

  @Override
  public List<Room> openGroups(Optional<RoomId> after, int limit) {
    return real.openGroups(after, limit);
  }

  static FlawedStore opening(ChatStore real, Opener how) {
    return FlawedStore.of(real)
        .with(
            new FlawedRooms(real.rooms()) {
              @Override
              public OpenedRoom open(OpeningRoom opening) {
                return how.open(opening, super::open);
              }
            });
  }

  interface Opener {
    OpenedRoom open(OpeningRoom opening, Function<OpeningRoom, OpenedRoom> right);
  }
}
