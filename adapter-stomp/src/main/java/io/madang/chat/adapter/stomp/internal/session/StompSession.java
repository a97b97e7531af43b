package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.adapter.stomp.internal.socket.OutboundQueue;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.member.Member;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One client's connection: its member, its subscriptions, and its outbound queue. Thread-safe. */
public final class StompSession {

  private final OutboundQueue outbound;
  private final StompDecoder decoder = new StompDecoder();
  private final InboundQueue inbound;
  private final Subscriptions subscriptions;
  private final TypingThrottle typing = new TypingThrottle();
  private volatile StompVersion version = StompVersion.V1_0;
  private volatile HeartBeatIntervals heartBeat = HeartBeatIntervals.NONE;
  private volatile @Nullable AuthenticatedMember owner;
  private volatile @Nullable Future<?> watch;
  private volatile @Nullable CloseStatus leaving;
  private volatile boolean deaf;
  private volatile boolean ended;
  private volatile long heardAt = System.nanoTime();

  /** When the last piece of a frame came that is still not whole; zero if there is none. */
  private volatile long midFrameAt;

  public StompSession(
      OutboundQueue outbound,
      SessionLimits limits,
      Executor later,
      BiConsumer<StompSession, StompFrame> handler) {
    this.outbound = outbound;
    this.subscriptions = new Subscriptions(limits.subscriptions());
    this.inbound =
        new InboundQueue(
            limits, later, frame -> handler.accept(this, frame), this::closeIfAnswered);
  }

  public OutboundQueue outbound() {
    return outbound;
  }

  /** For the thread that reads the socket only. */
  public StompDecoder decoder() {
    return decoder;
  }

  public InboundQueue inbound() {
    return inbound;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public TypingThrottle typing() {
    return typing;
  }

  public StompVersion version() {
    return version;
  }

  public HeartBeatIntervals heartBeat() {
    return heartBeat;
  }

  public boolean isConnected() {
    return owner != null;
  }

  /**
   * Sets the session's member, who stays the same until it ends, at the latest when the token
   * expires.
   */
  public void connect(
      AuthenticatedMember authenticated, StompVersion agreed, HeartBeatIntervals beat) {
    version = agreed;
    decoder.speak(agreed);
    heartBeat = beat;
    owner = authenticated;
  }

  public Member member() {
    return owner().member();
  }

  /** Until when the session's token is valid. */
  public Instant validUntil() {
    return owner().expiresAt();
  }

  private AuthenticatedMember owner() {
    return Optional.ofNullable(owner).orElseThrow();
  }

  /** Looks after the session from now on, in place of whoever did; ends with it. */
  public void watchedBy(Future<?> next) {
    Future<?> former = watch;
    watch = next;
    if (former != null) {
      former.cancel(false);
    }
    if (ended) {
      next.cancel(false);
    }
  }

  /** Something was received from the client, if only a sign of life. */
  public void heard() {
    heardAt = System.nanoTime();
  }

  /** How long the client has been silent. */
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - heardAt);
  }

  /** A piece was read; heart-beats do not bring a frame nearer to its end. */
  public void noteProgress(boolean onlyHeartBeats) {
    if (!decoder.isMidFrame()) {
      if (midFrameAt != 0) {
        midFrameAt = 0;
      }
    } else if (midFrameAt == 0 || !onlyHeartBeats) {
      midFrameAt = System.nanoTime() | 1;
    }
  }

  /** Whether a frame has begun, and nothing more of it was received for longer than the limit. */
  public boolean isStuck(Duration limit) {
    long since = midFrameAt;
    return since != 0 && System.nanoTime() - since > limit.toNanos();
  }

  /** Receives nothing more from the client. */
  public void stopHearing() {
    deaf = true;
  }

  /**
   * Receives nothing more from the client, and closes once everything that it has sent is answered.
   */
  public void leave(CloseStatus status) {
    leaving = status;
    closeIfAnswered();
  }

  public boolean isHearing() {
    return !deaf && leaving == null && !outbound.isClosing();
  }

  private void closeIfAnswered() {
    CloseStatus status = leaving;
    if (status != null && inbound.isIdle()) {
      outbound.close(status);
    }
  }

  public void receipt(@Nullable String receiptId) {
    if (receiptId != null) {
      outbound.send(receiptTo(receiptId).bytes());
    }
  }

  /** A RECEIPT, to be continued. */
  public StompEncoder receiptTo(String receiptId) {
    return StompEncoder.frame(StompCommand.RECEIPT, version).header("receipt-id", receiptId);
  }

  /** Sends an ERROR about what the client did wrong, receives nothing more, and closes. */
  public void fail(String message, @Nullable String receiptId) {
    deaf = true;
    StompEncoder error = StompEncoder.frame(StompCommand.ERROR, version).header("message", message);
    outbound.send(
        (receiptId == null ? error : error.header("receipt-id", receiptId))
            .header("content-type", "text/plain")
            .bytes(message));
    outbound.close(CloseStatus.PROTOCOL_ERROR);
  }

  public void end() {
    ended = true;
    Future<?> watching = watch;
    if (watching != null) {
      watching.cancel(false);
    }
    subscriptions.end();
  }
}
