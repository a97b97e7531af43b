package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.chat.Subscription;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What one session follows: each room once, and the inbox once. Thread-safe. */
final class Subscriptions {

  private static final Object INBOX = new Object();

  private final int most;
  private final Map<Object, Subscription<?>> present = new ConcurrentHashMap<>();
  private volatile boolean ended;

  Subscriptions(int most) {
    this.most = most;
  }

  boolean mayAdd(RoomId room) {
    return mayAddAt(room);
  }

  boolean mayAddInbox() {
    return mayAddAt(INBOX);
  }

  /** Replaces the one to the same room. */
  void add(RoomId room, RoomFollow subscription) {
    addAt(room, subscription);
  }

  void addInbox(InboxFollow subscription) {
    addAt(INBOX, subscription);
  }

  /** Ends one at its client's wish; runs the action when nothing more of it comes. */
  void remove(RoomId room, Runnable whenGone) {
    if (present.remove(room) instanceof RoomFollow following) {
      following.leave(whenGone);
    } else {
      whenGone.run();
    }
  }

  /** Forgets one that has ended by itself. */
  void forget(Subscription<?> subscription) {
    present.values().remove(subscription);
  }

  void end() {
    ended = true;
    present.keySet().forEach(place -> close(present.remove(place)));
  }

  private boolean mayAddAt(Object place) {
    return present.containsKey(place) || present.size() < most;
  }

  /**
   * A session may end while one of its requests is still being handled; what is added then is
   * closed at once.
   */
  private void addAt(Object place, Subscription<?> subscription) {
    close(present.put(place, subscription));
    if (ended) {
      close(present.remove(place));
    }
  }

  private static void close(@Nullable Subscription<?> former) {
    if (former != null) {
      former.close();
    }
  }
}
