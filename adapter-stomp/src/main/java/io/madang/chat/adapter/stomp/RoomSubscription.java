package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.application.usecase.live.FollowEnd;
import io.madang.chat.application.usecase.live.Follower;
import io.madang.chat.application.usecase.live.Following;
import io.madang.chat.domain.event.RoomSignal;
import io.madang.chat.domain.event.StoredEvent;
import io.madang.chat.protocol.json.NoticeDocument;
import io.madang.chat.protocol.json.SignalDocument;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One SUBSCRIBE to a room: turns what it hears into frames for its session. */
final class RoomSubscription implements Follower, Subscription {

  private final StompSession session;
  private final SubscriptionName name;
  private final MessageHead head;
  private final Destination.Topic topic;
  private final FrameCache frames;
  private final CompletableFuture<Following> following = new CompletableFuture<>();
  private final Runnable whenFree = this::resume;
  private volatile boolean closed;

  RoomSubscription(
      StompSession session,
      SubscriptionName name,
      MessageHead head,
      Destination.Topic topic,
      FrameCache frames) {
    this.session = session;
    this.name = name;
    this.head = head;
    this.topic = topic;
    this.frames = frames;
  }

  @Override
  public SubscriptionName name() {
    return name;
  }

  /** Hands over the hold on the following; what was asked of it before is done now. */
  void hold(Following hold) {
    following.complete(hold);
  }

  @Override
  public void close() {
    closed = true;
    session.outbound().withdraw(whenFree);
    onceHeld(Following::close);
  }

  @Override
  public boolean offer(StoredEvent event) {
    return frameOf(event).map(this::queue).orElse(true);
  }

  @Override
  public void signal(RoomSignal signal) {
    if (topic.events()) {
      queueUnstored(new SignalDocument(signal).bytes());
    }
  }

  @Override
  public void ended(FollowEnd end) {
    closed = true;
    session.subscriptions().forget(this);
    NoticeDocument notice =
        switch (end) {
          case LEFT -> Notice.refused(RefusalCode.NOT_A_PARTICIPANT);
          case LOG_REBUILT -> Notice.rebuilt();
          case FAILED -> Notice.interrupted();
          case UNREADABLE -> Notice.internal();
        };
    Replies.subscriptionLost(session, notice.forSubscription(name.id()));
  }

  private Optional<byte[]> frameOf(StoredEvent event) {
    if (closed) {
      return Optional.empty();
    }
    EventFrames made = frames.framesOf(event);
    return topic.events() ? Optional.of(made.event(head)) : made.message(head);
  }

  private boolean queue(byte[] frame) {
    return session.outbound().offer(frame, whenFree);
  }

  private void resume() {
    onceHeld(Following::resume);
  }

  private void onceHeld(Consumer<Following> action) {
    var unused = following.thenAccept(action);
  }

  /** A signal that finds no place is dropped: it is true only for a moment anyway. */
  private void queueUnstored(byte[] body) {
    session
        .outbound()
        .offerOrDrop(PassingFrame.of(head, topic.path(), topic.room() + "-signal", body));
  }
}
