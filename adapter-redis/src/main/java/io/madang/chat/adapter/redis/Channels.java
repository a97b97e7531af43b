package io.madang.chat.adapter.redis;

/**
 * The names of the channels: one for each partition of the rooms, and one for the node's own beat.
 */
final class Channels {

  private final String[] partitions;
  private final String own;

  Channels(String prefix, int count, long node) {
    partitions = new String[count];
    for (int i = 0; i < count; i++) {
      partitions[i] = prefix + ":v1:p" + i;
    }
    own = String.format("%s:v1:node:%016x", prefix, node);
  }

  int count() {
    return partitions.length;
  }

  int partition(long room) {
    return (int) (room % partitions.length);
  }

  String ofPartition(int partition) {
    return partitions[partition];
  }

  String of(long room) {
    return partitions[partition(room)];
  }

  String own() {
    return own;
  }
}
