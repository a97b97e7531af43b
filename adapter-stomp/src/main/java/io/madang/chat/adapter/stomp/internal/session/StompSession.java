package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.kit.websocket.session.InboundQueue;
import io.madang.chat.kit.websocket.session.SessionLimits;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.session.Turn;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.stomp.ProtocolViolation;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompVersion;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** A session in STOMP: its frames in order, its subscriptions, and its heart-beats. Thread-safe. */
public final class StompSession extends SocketSession {

  private static final InboundQueue.Kind<StompFrame> FRAMES =
      new InboundQueue.Kind<>(StompSession::turn, StompFrame::size);
  private static final Frame HEART_BEAT = Frame.of(new byte[] {'\n'});
  private static final CloseStatus OWING =
      CloseStatus.SERVICE_RESTARTED.withReason("no heart-beat");
  private static final int MOST_OWED = 3;

  private final StompDecoder decoder = new StompDecoder();
  private final FrameHandler frames;
  private final InboundQueue<StompFrame> inbound;
  private final Subscriptions subscriptions;
  private final Duration frameLimit;
  private volatile StompVersion version = StompVersion.V1_0;
  private volatile HeartBeatIntervals heartBeat = HeartBeatIntervals.NONE;

  /** When the last piece of a frame came that is still not whole; zero if there is none. */
  private volatile long midFrameAt;

  public StompSession(
      OutboundQueue outbound, SessionLimits limits, Executor later, FrameHandler frames) {
    super(outbound);
    this.frames = frames;
    this.frameLimit = limits.silenceLimit().dividedBy(3);
    this.subscriptions = new Subscriptions(limits.subscriptions());
    this.inbound =
        new InboundQueue<>(
            FRAMES, limits, later, frame -> frames.handle(this, frame), this::closeIfAnswered);
  }

  private static Turn turn(StompFrame frame) {
    return switch (frame.command()) {
      case SEND -> Turn.AFTER_FOLLOWS;
      case SUBSCRIBE, UNSUBSCRIBE -> Turn.AFTER_SENDS;
      case DISCONNECT -> Turn.LAST;
      default -> Turn.AT_ONCE;
    };
  }

  @Override
  public InboundQueue<StompFrame> inbound() {
    return inbound;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public StompVersion version() {
    return version;
  }

  /**
   * Sets the session's member, and how its frames are spelt and its heart-beats paced from now on.
   */
  public void connect(
      AuthenticatedMember authenticated, StompVersion agreed, HeartBeatIntervals beat) {
    version = agreed;
    decoder.speak(agreed);
    heartBeat = beat;
    connect(authenticated);
  }

  /** Frames end where STOMP says, not where messages do. */
  @Override
  public void read(byte[] piece, boolean last) {
    try {
      decoder.add(piece);
      StompFrame frame = decoder.next();
      while (frame != null && isHearing()) {
        take(frame);
        frame = decoder.next();
      }
      noteProgress(isOnlyLineEnds(piece));
    } catch (ProtocolViolation violation) {
      fail(String.valueOf(violation.getMessage()), null);
    }
  }

  private void take(StompFrame frame) {
    if (frame.command() == StompCommand.DISCONNECT) {
      stopHearing();
    }
    if (!inbound.put(frame)) {
      frames.refuseForNow(this, frame);
    }
  }

  /** A piece was read; heart-beats do not bring a frame nearer to its end. */
  private void noteProgress(boolean onlyHeartBeats) {
    if (!decoder.isMidFrame()) {
      if (midFrameAt != 0) {
        midFrameAt = 0;
      }
    } else if (midFrameAt == 0 || !onlyHeartBeats) {
      midFrameAt = System.nanoTime() | 1;
    }
  }

  private static boolean isOnlyLineEnds(byte[] piece) {
    for (byte each : piece) {
      if (each != '\n' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * A client that has missed several heart-beats is disconnected. One that leaves a frame
   * unfinished gets an error: whatever it sent next would be taken for the rest.
   */
  @Override
  public void keepAlive(Duration silence, Duration round) {
    if (owes(silence.toNanos())) {
      outbound().close(OWING);
    } else if (isConnected() && isStuck()) {
      fail("frame not finished in time", null);
    } else {
      beat(round);
    }
  }

  private boolean owes(long silence) {
    long every = heartBeat.theirs();
    return every > 0 && silence > MOST_OWED * every;
  }

  /** Whether a frame has begun, and nothing more of it was received for longer than the limit. */
  private boolean isStuck() {
    long since = midFrameAt;
    return since != 0 && System.nanoTime() - since > frameLimit.toNanos();
  }

  /** A beat that is due before the next look comes now. */
  private void beat(Duration round) {
    long every = heartBeat.ours();
    if (every > 0 && outbound().silence() > every - round.toNanos()) {
      outbound().beat(HEART_BEAT);
    }
  }

  public void receipt(@Nullable String receiptId) {
    if (receiptId != null) {
      send(receiptTo(receiptId).bytes());
    }
  }

  /** A RECEIPT, to be continued. */
  public StompEncoder receiptTo(String receiptId) {
    return StompEncoder.frame(StompCommand.RECEIPT, version).header("receipt-id", receiptId);
  }

  /** Sends a frame that exists only once. */
  public void send(byte[] frame) {
    outbound().send(Frame.of(frame));
  }

  /** Sends an ERROR about what the client did wrong, receives nothing more, and closes. */
  public void fail(String message, @Nullable String receiptId) {
    stopHearing();
    StompEncoder error = StompEncoder.frame(StompCommand.ERROR, version).header("message", message);
    send(
        (receiptId == null ? error : error.header("receipt-id", receiptId))
            .header("content-type", "text/plain")
            .bytes(message));
    outbound().close(CloseStatus.PROTOCOL_ERROR);
  }

  @Override
  protected void stopFollowing() {
    subscriptions.end();
  }
}
