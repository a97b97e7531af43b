package io.madang.chat.application.port;

import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * The rooms.
 *
 * <p>All methods may be called from any thread and on several nodes at once. A store that is away
 * is a {@link StoreUnavailableException}.
 */
public interface Rooms {

  /**
   * Makes a room and stores its first events, in one atomic step. The cursors of those who are in
   * it stand at the last of these events. If a private room of the pair is there already, that room
   * is the answer and nothing is stored; of several that ask at once, one makes it.
   */
  OpenedRoom open(OpeningRoom opening);

  /**
   * The first {@code limit} group rooms that are not closed, by id, from the one after this on, or
   * from the first on.
   */
  List<Room> openGroups(Optional<RoomId> after, int limit);
}
