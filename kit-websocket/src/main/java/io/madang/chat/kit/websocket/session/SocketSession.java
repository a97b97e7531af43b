package io.madang.chat.kit.websocket.session;

import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.member.Member;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/**
 * One client's connection: its member, what it asks for, and its outbound queue. What is said over
 * it, each protocol decides. Thread-safe.
 */
public abstract class SocketSession {

  private final OutboundQueue outbound;
  private final TypingThrottle typing = new TypingThrottle();
  private volatile @Nullable AuthenticatedMember owner;
  private volatile @Nullable Future<?> watch;
  private volatile @Nullable CloseStatus leaving;
  private volatile boolean deaf;
  private volatile boolean ended;
  private volatile long heardAt = System.nanoTime();

  protected SocketSession(OutboundQueue outbound) {
    this.outbound = outbound;
  }

  /**
   * The socket is open; the header is that of the client's handshake. By default it is not looked
   * at.
   */
  public void begin(@Nullable String authorization) {}

  /** Receives a piece of a message from the client, in the thread that reads the socket. */
  public abstract void read(byte[] piece, boolean last);

  /** What the client asks for, in order. */
  public abstract InboundQueue<?> inbound();

  /**
   * Called again and again: shows the client that we are alive, and disconnects one that does not
   * do what its protocol asks of it.
   *
   * @param silence how long the client has been silent
   * @param round how long it takes at most until the next call
   */
  public abstract void keepAlive(Duration silence, Duration round);

  /** Ends all that the client follows. */
  protected abstract void stopFollowing();

  public final OutboundQueue outbound() {
    return outbound;
  }

  public final TypingThrottle typing() {
    return typing;
  }

  public final boolean isConnected() {
    return owner != null;
  }

  /**
   * Sets the session's member, who stays the same until it ends, at the latest when the token
   * expires.
   */
  public final void connect(AuthenticatedMember authenticated) {
    owner = authenticated;
  }

  public final Member member() {
    return owner().member();
  }

  /** Until when the session's token is valid. */
  public final Instant validUntil() {
    return owner().expiresAt();
  }

  private AuthenticatedMember owner() {
    return Optional.ofNullable(owner).orElseThrow();
  }

  /** Looks after the session from now on, in place of whoever did; ends with it. */
  public final void watchedBy(Future<?> next) {
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
  public final void heard() {
    heardAt = System.nanoTime();
  }

  /** How long the client has been silent. */
  public final Duration silence() {
    return Duration.ofNanos(System.nanoTime() - heardAt);
  }

  /** Receives nothing more from the client. */
  public final void stopHearing() {
    deaf = true;
  }

  /**
   * Receives nothing more from the client, and closes once everything that it has sent is answered.
   */
  public final void leave(CloseStatus status) {
    leaving = status;
    closeIfAnswered();
  }

  public final boolean isHearing() {
    return !deaf && leaving == null && !outbound.isClosing();
  }

  /** To be called whenever something was answered. */
  protected final void closeIfAnswered() {
    CloseStatus status = leaving;
    if (status != null && inbound().isIdle()) {
      outbound.close(status);
    }
  }

  /** The socket has closed. */
  public final void end() {
    ended = true;
    Future<?> watching = watch;
    if (watching != null) {
      watching.cancel(false);
    }
    stopFollowing();
  }
}
