package io.madang.chat.kit.fanout;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Tells the link which channels to listen to. In whatever order audiences were followed and
 * unfollowed, each pass asks for what is wanted now, on the own thread; so the last pass is right.
 */
final class Subscriptions {

  private final Link link;
  private final Channels channels;
  private final Interests interests;
  private final EventLoop thread;
  private final Consumer<String> whenEffective;
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private final Set<String> effective = new HashSet<>();
  private Set<String> wanted = Set.of();

  /**
   * {@code whenEffective} is told each channel that from now on is listened to, or is listened to
   * for one more audience.
   */
  Subscriptions(
      Link link,
      Channels channels,
      Interests interests,
      EventLoop thread,
      Consumer<String> whenEffective) {
    this.link = link;
    this.channels = channels;
    this.interests = interests;
    this.thread = thread;
    this.whenEffective = whenEffective;
  }

  /** Soon; from any thread, and many calls cost one look. */
  void adjust() {
    if (!lookIsDue.getAndSet(true)) {
      thread.run(this::look);
    }
  }

  /** From any thread. What was overtaken by a later wish is early, and its own comes after it. */
  void listening(String channel) {
    thread.run(() -> confirm(channel));
  }

  private void look() {
    lookIsDue.set(false);
    BitSet newlyFollowed = interests.takeNewlyFollowed();
    Set<String> now = wanted();
    if (!now.equals(wanted)) {
      wanted = now;
      effective.retainAll(now);
      link.listenTo(now);
    }
    newlyFollowed.stream()
        .mapToObj(channels::ofPartition)
        .filter(effective::contains)
        .forEach(whenEffective);
  }

  private Set<String> wanted() {
    Set<String> now = new HashSet<>(link.pingChannels(channels.ofNodes()));
    interests.wantedPartitions().stream().mapToObj(channels::ofPartition).forEach(now::add);
    return now;
  }

  private void confirm(String channel) {
    if (wanted.contains(channel)) {
      effective.add(channel);
      whenEffective.accept(channel);
    }
  }
}
