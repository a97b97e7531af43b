package io.madang.chat.kit.fanout;

import io.madang.chat.domain.event.Audience;

/**
 * The names of the channels: one for each partition of the rooms, one for each partition of the
 * members, and one for the nodes' pings. Partitions are numbered consecutively, those of the rooms
 * first.
 */
final class Channels {

  private final int ofEach;
  private final String[] partitions;
  private final String nodes;

  Channels(String prefix, int count) {
    ofEach = count;
    partitions = new String[2 * count];
    for (int i = 0; i < count; i++) {
      partitions[i] = prefix + ":v1:p" + i;
      partitions[count + i] = prefix + ":v1:m" + i;
    }
    nodes = prefix + ":v1:nodes";
  }

  int count() {
    return partitions.length;
  }

  int partition(Audience audience) {
    return switch (audience) {
      case Audience.OfRoom(var room) -> (int) (room.value() % ofEach);
      case Audience.OfMember(var member) -> ofEach + (int) (member.value() % ofEach);
    };
  }

  String ofPartition(int partition) {
    return partitions[partition];
  }

  String of(Audience audience) {
    return partitions[partition(audience)];
  }

  String ofNodes() {
    return nodes;
  }
}
