package io.madang.chat.adapter.redis;

import io.madang.chat.domain.room.RoomId;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rooms that this node wants to hear of, and the partitions that it needs for that. From any
 * thread.
 */
final class FollowedRooms {

  private final Channels channels;
  private final Set<Long> rooms = ConcurrentHashMap.newKeySet();
  private final int[] roomsIn;
  private final BitSet newlyFollowed = new BitSet();

  FollowedRooms(Channels channels) {
    this.channels = channels;
    this.roomsIn = new int[channels.count()];
  }

  synchronized void add(RoomId room) {
    int partition = channels.partition(room.value());
    if (rooms.add(room.value())) {
      roomsIn[partition]++;
    }
    newlyFollowed.set(partition);
  }

  synchronized void remove(RoomId room) {
    if (rooms.remove(room.value())) {
      roomsIn[channels.partition(room.value())]--;
    }
  }

  /** Asked for each message that arrives; never waits. */
  boolean contains(long room) {
    return rooms.contains(room);
  }

  synchronized BitSet wantedPartitions() {
    BitSet wanted = new BitSet(roomsIn.length);
    for (int i = 0; i < roomsIn.length; i++) {
      wanted.set(i, roomsIn[i] > 0);
    }
    return wanted;
  }

  /** The partitions in which a room was followed since this was last asked. */
  synchronized BitSet takeNewlyFollowed() {
    BitSet taken = (BitSet) newlyFollowed.clone();
    newlyFollowed.clear();
    return taken;
  }
}
