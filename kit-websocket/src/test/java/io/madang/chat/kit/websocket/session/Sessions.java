package io.madang.chat.kit.websocket.session;

import io.madang.chat.kit.websocket.socket.OutboundQueue;
import java.time.Duration;
import org.springframework.web.socket.CloseStatus;

/** Sessions to test with, with small bounds. */
public final class Sessions {

  private static final Duration LONG = Duration.ofSeconds(30);

  private Sessions() {}

  /** One that nobody speaks to. */
  public static SocketSession over(OutboundQueue outbound) {
    return new Mute(outbound);
  }

  static SessionLimits limits(int queuedBytes) {
    return new SessionLimits(LONG, LONG, 8, queuedBytes, 5, 4);
  }

  private static final class Mute extends SocketSession {

    private final InboundQueue<Turn> inbound =
        new InboundQueue<>(
            new InboundQueue.Kind<>(turn -> turn, turn -> 1),
            limits(10_000),
            Runnable::run,
            turn -> {},
            this::closeIfAnswered);

    Mute(OutboundQueue outbound) {
      super(outbound);
    }

    @Override
    public void read(byte[] piece, boolean last) {
      outbound().close(CloseStatus.NOT_ACCEPTABLE);
    }

    @Override
    public InboundQueue<Turn> inbound() {
      return inbound;
    }

    @Override
    public void keepAlive(Duration silence, Duration round) {}

    @Override
    protected void stopFollowing() {}
  }
}
