package io.madang.chat.application.room;

import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** Lists the group rooms that can be joined, the oldest first. */
public interface ListGroupRoomsUseCase {

  /** The first {@code limit} rooms after this one, or from the beginning. */
  List<Room> list(Optional<RoomId> after, int limit);
}
