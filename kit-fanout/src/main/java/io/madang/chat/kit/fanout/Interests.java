package io.madang.chat.kit.fanout;

import io.madang.chat.domain.event.Audience;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The audiences that this node follows, and the partitions that it needs for them. Thread-safe. */
final class Interests {

  private final Channels channels;
  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();
  private final int[] followedIn;
  private final BitSet newlyFollowed = new BitSet();

  Interests(Channels channels) {
    this.channels = channels;
    this.followedIn = new int[channels.count()];
  }

  synchronized void add(Audience audience) {
    int partition = channels.partition(audience);
    if (followed.add(audience)) {
      followedIn[partition]++;
    }
    newlyFollowed.set(partition);
  }

  synchronized void remove(Audience audience) {
    if (followed.remove(audience)) {
      followedIn[channels.partition(audience)]--;
    }
  }

  /** Called for each message that arrives; never blocks. */
  boolean contains(Audience audience) {
    return followed.contains(audience);
  }

  synchronized BitSet wantedPartitions() {
    BitSet wanted = new BitSet(followedIn.length);
    for (int i = 0; i < followedIn.length; i++) {
      wanted.set(i, followedIn[i] > 0);
    }
    return wanted;
  }

  /** The partitions in which an audience was followed since the last call. */
  synchronized BitSet takeNewlyFollowed() {
    BitSet taken = (BitSet) newlyFollowed.clone();
    newlyFollowed.clear();
    return taken;
  }
}
