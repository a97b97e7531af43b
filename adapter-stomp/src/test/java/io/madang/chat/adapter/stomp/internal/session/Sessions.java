package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.stomp.StompFrame;
import java.time.Duration;

/** Sessions to test with, with small bounds. */
public final class Sessions {

  private static final Duration LONG = Duration.ofSeconds(30);

  private Sessions() {}

  /** One that nobody speaks to. */
  public static StompSession over(OutboundQueue outbound) {
    SessionLimits limits = new SessionLimits(LONG, LONG, 8, 10_000, 5, 4);
    return new StompSession(outbound, limits, Runnable::run, new Deaf());
  }

  private static final class Deaf implements FrameHandler {

    @Override
    public void handle(StompSession session, StompFrame frame) {}

    @Override
    public void refuseForNow(StompSession session, StompFrame frame) {}
  }
}
