package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls one of its subscriptions: its id, or, in STOMP 1.0, where the id may be left
 * out, its destination.
 *
 * @param id what MESSAGEs and replies name it by; none if the client gave none
 * @param destination empty if there is an id
 */
public record SubscriptionName(@Nullable String id, String destination) {

  private static final int LONGEST = 128;

  /** The name in a SUBSCRIBE or UNSUBSCRIBE; empty if there is none, or too long a one. */
  public static Optional<SubscriptionName> of(
      StompVersion version, StompFrame frame, Optional<String> destination) {
    String id = frame.headers().value("id");
    if (id != null) {
      return id.isEmpty() || id.length() > LONGEST
          ? Optional.empty()
          : Optional.of(new SubscriptionName(id, ""));
    }
    return version == StompVersion.V1_0
        ? destination.map(path -> new SubscriptionName(null, path))
        : Optional.empty();
  }
}
