package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.adapter.stomp.internal.socket.OutboundQueue;
import java.time.Duration;

/** Sessions to test with, with small bounds. */
public final class Sessions {

  private static final Duration LONG = Duration.ofSeconds(30);

  private Sessions() {}

  /** One that nobody speaks to. */
  public static StompSession over(OutboundQueue outbound) {
    return new StompSession(outbound, limits(10_000), Runnable::run, (session, frame) -> {});
  }

  static SessionLimits limits(int queuedBytes) {
    return new SessionLimits(LONG, LONG, 8, queuedBytes, 5, 4);
  }
}
