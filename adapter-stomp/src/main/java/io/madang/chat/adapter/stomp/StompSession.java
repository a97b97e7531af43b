package io.madang.chat.adapter.stomp;

import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.member.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One client's connection: who it is, what it hears, and how to reach it. Thread-safe. */
final class StompSession {

  private final OutboundSession outbound;
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

  StompSession(
      OutboundSession outbound,
      StompSettings settings,
      Executor later,
      BiConsumer<StompSession, StompFrame> handler) {
    this.outbound = outbound;
    this.subscriptions = new Subscriptions(settings.subscriptions());
    this.inbound =
        new InboundQueue(
            settings, later, frame -> handler.accept(this, frame), this::closeIfAnswered);
  }

  OutboundSession outbound() {
    return outbound;
  }

  /** For the thread that reads the socket only. */
  StompDecoder decoder() {
    return decoder;
  }

  InboundQueue inbound() {
    return inbound;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  TypingThrottle typing() {
    return typing;
  }

  StompVersion version() {
    return version;
  }

  HeartBeatIntervals heartBeat() {
    return heartBeat;
  }

  boolean isConnected() {
    return owner != null;
  }

  /** Whose session it is; it stays theirs until it ends, with their token at the latest. */
  void connect(AuthenticatedMember authenticated, StompVersion agreed, HeartBeatIntervals beat) {
    version = agreed;
    decoder.speak(agreed);
    heartBeat = beat;
    owner = authenticated;
  }

  Member member() {
    return owner().member();
  }

  /** Until when the session's token holds. */
  Instant validUntil() {
    return owner().expiresAt();
  }

  private AuthenticatedMember owner() {
    return Optional.ofNullable(owner).orElseThrow();
  }

  /** Looks after the session from now on, in place of whoever did; ends with it. */
  void watchedBy(Future<?> next) {
    Future<?> former = watch;
    watch = next;
    if (former != null) {
      former.cancel(false);
    }
    if (ended) {
      next.cancel(false);
    }
  }

  /** Something came from the client, be it only a sign of life. */
  void heard() {
    heardAt = System.nanoTime();
  }

  /** How long nothing has come from the client. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - heardAt);
  }

  /** A piece was read; heart-beats do not bring a frame nearer to its end. */
  void noteProgress(boolean onlyHeartBeats) {
    if (!decoder.isMidFrame()) {
      if (midFrameAt != 0) {
        midFrameAt = 0;
      }
    } else if (midFrameAt == 0 || !onlyHeartBeats) {
      midFrameAt = System.nanoTime() | 1;
    }
  }

  /** Whether a frame has begun and nothing of it has come for so long. */
  boolean isStuck(Duration limit) {
    long since = midFrameAt;
    return since != 0 && System.nanoTime() - since > limit.toNanos();
  }

  /** Hears nothing more from the client. */
  void stopHearing() {
    deaf = true;
  }

  /**
   * Hears nothing more from the client, and closes once everything that it has sent is answered.
   */
  void leave(CloseStatus status) {
    leaving = status;
    closeIfAnswered();
  }

  boolean isHearing() {
    return !deaf && leaving == null && !outbound.isClosing();
  }

  private void closeIfAnswered() {
    CloseStatus status = leaving;
    if (status != null && inbound.isIdle()) {
      outbound.close(status);
    }
  }

  void receipt(@Nullable String receiptId) {
    if (receiptId != null) {
      outbound.send(receiptTo(receiptId).bytes());
    }
  }

  /** A RECEIPT, to be continued. */
  StompText receiptTo(String receiptId) {
    return StompText.frame(StompCommand.RECEIPT, version).header("receipt-id", receiptId);
  }

  /** Says what the client did wrong, hears nothing more, and closes. */
  void fail(String message, @Nullable String receiptId) {
    deaf = true;
    StompText error = StompText.frame(StompCommand.ERROR, version).header("message", message);
    outbound.send(
        (receiptId == null ? error : error.header("receipt-id", receiptId)).bytes(message));
    outbound.close(CloseStatus.PROTOCOL_ERROR);
  }

  void end() {
    ended = true;
    Future<?> watching = watch;
    if (watching != null) {
      watching.cancel(false);
    }
    subscriptions.end();
  }
}
