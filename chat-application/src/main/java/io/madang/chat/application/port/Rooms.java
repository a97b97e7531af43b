package io.madang.chat.application.port;

import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * Creates and finds rooms.
 *
 * <p>All methods may be called from any thread and on several nodes at once. A store that is away
 * is a {@link StoreUnavailableException}.
 */
public interface Rooms {

  /**
   * Creates a room and stores its first events, in one atomic step. The read cursors of its
   * participants stand at the last of these events. If the pair already has a private room, that
   * room is returned and nothing is stored; of several concurrent calls, exactly one creates it.
   */
  OpenedRoom open(OpeningRoom opening);

  /**
   * The first {@code limit} open group rooms in the order of their ids, after this one or from the
   * beginning.
   */
  List<Room> openGroups(Optional<RoomId> after, int limit);
}
