package io.madang.chat.adapter.stomp.internal.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one session, by name. Thread-safe. */
public final class Subscriptions {

  private final int most;
  private final Map<SubscriptionName, StompSubscription> byName = new ConcurrentHashMap<>();
  private final Set<RepliesSubscription> replies = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  Subscriptions(int most) {
    this.most = most;
  }

  public boolean mayAdd(SubscriptionName name) {
    return byName.containsKey(name) || byName.size() < most;
  }

  /** Whether the name is in use, and a name does not pass between replies and anything else. */
  public boolean isOtherKind(SubscriptionName name, boolean hearsReplies) {
    StompSubscription present = byName.get(name);
    return present != null && present instanceof RepliesSubscription != hearsReplies;
  }

  /**
   * A subscription with the name of another one replaces it.
   *
   * <p>A session may end while one of its frames is still being handled; what is added then is
   * closed at once.
   */
  public void add(StompSubscription subscription) {
    if (subscription instanceof RepliesSubscription hearing) {
      replies.add(hearing);
    }
    close(byName.put(subscription.name(), subscription));
    if (ended) {
      close(byName.remove(subscription.name()));
    }
  }

  /** Ends one at its client's wish; runs the action when nothing more of it comes. */
  public void remove(SubscriptionName name, Runnable whenGone) {
    StompSubscription former = byName.remove(name);
    if (former == null) {
      whenGone.run();
    } else {
      forgetReplies(former);
      former.leave(whenGone);
    }
  }

  /** Forgets a subscription that has ended by itself. */
  public void forget(StompSubscription subscription) {
    byName.remove(subscription.name(), subscription);
  }

  /** Whether a reply would reach the client. */
  boolean hearReplies() {
    return !replies.isEmpty();
  }

  void forEachOfReplies(Consumer<RepliesSubscription> action) {
    replies.forEach(action);
  }

  public void end() {
    ended = true;
    byName.keySet().forEach(name -> close(byName.remove(name)));
  }

  private void close(@Nullable StompSubscription former) {
    if (former != null) {
      forgetReplies(former);
      former.close();
    }
  }

  private void forgetReplies(StompSubscription former) {
    if (former instanceof RepliesSubscription hearing) {
      replies.remove(hearing);
    }
  }
}
