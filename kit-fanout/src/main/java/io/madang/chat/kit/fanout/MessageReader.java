package io.madang.chat.kit.fanout;

import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads messages from the channels, on the thread of the wire. A message that was not signed by a
 * node of this cluster is counted and has no other effect.
 *
 * <p>A replayed event is recognised by its number. A signal has none, so it is accepted only while
 * it is fresh.
 */
final class MessageReader {

  private static final Logger LOGGER = LoggerFactory.getLogger(MessageReader.class);
  private static final Duration NEW = Duration.ofSeconds(30);

  private final long node;
  private final ClusterKey key;
  private final Interests followed;
  private final FanOutCounters counters;
  private final Strangers strangers;
  private final Supplier<@Nullable Listener> listener;

  MessageReader(
      long node,
      ClusterKey key,
      Interests followed,
      FanOutCounters counters,
      Strangers strangers,
      Supplier<@Nullable Listener> listener) {
    this.node = node;
    this.key = key;
    this.followed = followed;
    this.counters = counters;
    this.strangers = strangers;
    this.listener = listener;
  }

  /**
   * Whether it is a ping of this node; all else is passed on here. Most messages are for other
   * nodes, and are dropped before their signature is checked.
   */
  boolean isOwnPing(String channel, byte[] message) {
    FanOutEnvelope head = FanOutEnvelope.open(message);
    if (head == null) {
      meetUnreadable(message);
    } else if (head.kind() == FanOutEnvelope.BEAT) {
      return isOwnPing(channel, message, head.node());
    } else if (head.node() != node && isWanted(head)) {
      read(channel, message);
    }
    return false;
  }

  private void meetUnreadable(byte[] message) {
    counters.garbage();
    if (FanOutEnvelope.isPingOfAnotherVersion(message)) {
      strangers.areOfAnotherRelease();
    }
  }

  private boolean isOwnPing(String channel, byte[] message, long from) {
    if (!key.hasSigned(channel, message)) {
      counters.forged();
      strangers.haveAnotherKey();
      return false;
    }
    return from == node;
  }

  private boolean isWanted(FanOutEnvelope head) {
    Audience audience = head.audience();
    return audience != null && followed.contains(audience);
  }

  private void read(String channel, byte[] message) {
    if (!key.hasSigned(channel, message)) {
      counters.forged();
      return;
    }
    FanOutEnvelope envelope = FanOutEnvelope.open(ClusterKey.envelope(message));
    Broadcast broadcast = envelope == null ? null : envelope.news();
    if (broadcast == null) {
      counters.garbage();
    } else if (broadcast instanceof CommittedEvent || isNew(message)) {
      pass(broadcast);
    } else {
      counters.stale();
    }
  }

  private static boolean isNew(byte[] message) {
    long age = System.currentTimeMillis() - ClusterKey.millis(message);
    return Math.abs(age) <= NEW.toMillis();
  }

  private void pass(Broadcast broadcast) {
    Listener receiver = listener.get();
    if (receiver == null) {
      return;
    }
    counters.heard();
    try {
      receiver.heard(broadcast);
    } catch (RuntimeException | Error failure) {
      LOGGER.error("The listener of the fan-out failed", failure);
    }
  }
}
