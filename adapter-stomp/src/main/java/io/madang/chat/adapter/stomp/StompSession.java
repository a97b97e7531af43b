package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.member.AuthenticatedMember;
import io.madang.chat.domain.member.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One client's connection: who it is, what it hears, and how to reach it. Thread-safe. */
final class StompSession {

  private final OutboundSession outbound;
  private final StompSettings settings;
  private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
  private final TypingThrottle typing = new TypingThrottle();
  private final MessageParts parts = new MessageParts();
  private final SpringsView springs;
  private final AtomicInteger sendsInFlight = new AtomicInteger();
  private final Set<String> repliesSubscriptions = ConcurrentHashMap.newKeySet();
  private volatile @Nullable AuthenticatedMember owner;
  private volatile @Nullable Future<?> watch;
  private volatile @Nullable CloseStatus leaving;
  private volatile boolean ended;
  private volatile long heardAt = System.nanoTime();

  StompSession(OutboundSession outbound, StompSettings settings) {
    this.outbound = outbound;
    this.settings = settings;
    this.springs = new SpringsView(settings.heartBeat());
  }

  String id() {
    return outbound.getId();
  }

  OutboundSession outbound() {
    return outbound;
  }

  /** What has come of a message whose end is still to come. */
  MessageParts parts() {
    return parts;
  }

  SpringsView springs() {
    return springs;
  }

  boolean isConnected() {
    return owner != null;
  }

  /** Whose session it is; it stays theirs until it ends, with their token at the latest. */
  void connect(AuthenticatedMember authenticated) {
    owner = authenticated;
  }

  Member member() {
    return owner().member();
  }

  /** Until when the session's token holds. */
  Instant validUntil() {
    return owner().expiresAt();
  }

  /** Looks after the session from now on, in place of whoever did; ends with it. */
  void watchedBy(Future<?> next) {
    watch = next;
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

  private AuthenticatedMember owner() {
    return Optional.ofNullable(owner).orElseThrow();
  }

  TypingThrottle typing() {
    return typing;
  }

  /** Counts one more message on its way to the store; false if there are too many. */
  boolean beginSend() {
    if (sendsInFlight.incrementAndGet() > settings.sendsInFlight()) {
      sendsInFlight.decrementAndGet();
      return false;
    }
    return true;
  }

  /** Counts one message less, after its answer is on its way. */
  void endSend() {
    sendsInFlight.decrementAndGet();
    closeIfAnswered();
  }

  /**
   * Hears nothing more from the client, and closes once everything that it has sent is answered.
   */
  void leave(CloseStatus status) {
    leaving = status;
    closeIfAnswered();
  }

  boolean isLeaving() {
    return leaving != null || outbound.isClosing();
  }

  private void closeIfAnswered() {
    CloseStatus status = leaving;
    if (status != null && sendsInFlight.get() == 0) {
      outbound.close(status);
    }
  }

  /**
   * Rooms and the inbox are served here and replies by Spring: an id cannot pass from one to the
   * other.
   */
  boolean isOtherKind(String subscriptionId, boolean replies) {
    return replies
        ? subscriptions.containsKey(subscriptionId)
        : repliesSubscriptions.contains(subscriptionId);
  }

  boolean mayAdd(String subscriptionId) {
    return subscriptions.containsKey(subscriptionId)
        || repliesSubscriptions.contains(subscriptionId)
        || subscriptions.size() + repliesSubscriptions.size() < settings.subscriptions();
  }

  /**
   * A subscription with the id of another one takes its place.
   *
   * <p>A session may end while one of its frames is still being handled; what is added then is
   * closed at once.
   */
  void add(Subscription subscription) {
    close(subscriptions.put(subscription.id(), subscription));
    if (ended) {
      remove(subscription.id());
    }
  }

  /** Whether a notice would reach the client. */
  boolean hearsReplies() {
    return !repliesSubscriptions.isEmpty();
  }

  /** Counts a subscription to the replies, which Spring serves. */
  void addReplies(String subscriptionId) {
    repliesSubscriptions.add(subscriptionId);
  }

  void remove(@Nullable String subscriptionId) {
    if (subscriptionId != null) {
      repliesSubscriptions.remove(subscriptionId);
      close(subscriptions.remove(subscriptionId));
    }
  }

  /** Forgets a subscription that has ended by itself. */
  void forget(Subscription subscription) {
    subscriptions.remove(subscription.id(), subscription);
  }

  void receipt(@Nullable String receiptId) {
    if (receiptId != null) {
      outbound.send(StompText.frame("RECEIPT").header("receipt-id", receiptId).bytes());
    }
  }

  void end() {
    ended = true;
    Future<?> watching = watch;
    if (watching != null) {
      watching.cancel(false);
    }
    subscriptions.keySet().forEach(this::remove);
  }

  private static void close(@Nullable Subscription former) {
    if (former != null) {
      former.close();
    }
  }
}
