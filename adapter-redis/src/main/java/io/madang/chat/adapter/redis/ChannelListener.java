package io.madang.chat.adapter.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
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
 * Receives messages from the channels, on the I/O thread. A message that was not signed by a node
 * of this cluster is counted and has no other effect.
 *
 * <p>A replayed event is recognised by its number. A signal has none, so it is accepted only while
 * it is fresh.
 */
final class ChannelListener extends RedisPubSubAdapter<String, byte[]> {

  private static final Logger LOGGER = LoggerFactory.getLogger(ChannelListener.class);
  private static final Duration NEW = Duration.ofSeconds(30);

  private final long node;
  private final ClusterKey key;
  private final Interests followed;
  private final SelfPing pulse;
  private final FanOutCounters counters;
  private final Supplier<@Nullable Listener> listener;

  ChannelListener(
      long node,
      ClusterKey key,
      Interests followed,
      SelfPing pulse,
      FanOutCounters counters,
      Supplier<@Nullable Listener> listener) {
    this.node = node;
    this.key = key;
    this.followed = followed;
    this.pulse = pulse;
    this.counters = counters;
    this.listener = listener;
  }

  /** Most messages are for other nodes, and are dropped before their signature is checked. */
  @Override
  public void message(String channel, byte[] message) {
    FanOutEnvelope head = FanOutEnvelope.open(message);
    if (head == null) {
      counters.garbage();
    } else if (head.kind() == FanOutEnvelope.BEAT) {
      beat(channel, message, head.node());
    } else if (head.node() != node && isWanted(head)) {
      read(channel, message);
    }
  }

  private void beat(String channel, byte[] message, long from) {
    if (!key.hasSigned(channel, message)) {
      counters.forged();
      pulse.metStranger(channel);
    } else if (from == node) {
      pulse.heardOwn(channel);
    }
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
