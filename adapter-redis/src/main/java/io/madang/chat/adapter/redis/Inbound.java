package io.madang.chat.adapter.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Announcement;
import io.madang.chat.domain.event.Audience;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes over the channels, on the I/O thread: nothing that arrives here can do more harm than
 * be counted.
 */
final class Inbound extends RedisPubSubAdapter<String, byte[]> {

  private static final Logger LOGGER = LoggerFactory.getLogger(Inbound.class);

  private final long node;
  private final FollowedAudiences followed;
  private final Pulse pulse;
  private final FanOutCounters counters;
  private final Supplier<@Nullable Listener> listener;

  Inbound(
      long node,
      FollowedAudiences followed,
      Pulse pulse,
      FanOutCounters counters,
      Supplier<@Nullable Listener> listener) {
    this.node = node;
    this.followed = followed;
    this.pulse = pulse;
    this.counters = counters;
    this.listener = listener;
  }

  @Override
  public void message(String channel, byte[] message) {
    if (pulse.recognises(message)) {
      return;
    }
    FanOutEnvelope envelope = FanOutEnvelope.open(message);
    if (envelope == null) {
      counters.garbage();
    } else if (envelope.node() != node && isWanted(envelope)) {
      read(envelope);
    }
  }

  private boolean isWanted(FanOutEnvelope envelope) {
    Audience audience = envelope.audience();
    return audience != null && followed.contains(audience);
  }

  private void read(FanOutEnvelope envelope) {
    Announcement news = envelope.news();
    if (news == null) {
      counters.garbage();
    } else {
      pass(news);
    }
  }

  private void pass(Announcement news) {
    Listener ear = listener.get();
    if (ear == null) {
      return;
    }
    counters.heard();
    try {
      ear.heard(news);
    } catch (RuntimeException | Error failure) {
      LOGGER.error("The listener of the fan-out failed", failure);
    }
  }
}
