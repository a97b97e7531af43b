package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.FrameCache;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.SignalFrame;
import io.madang.chat.adapter.stomp.internal.session.FollowingSubscription;
import io.madang.chat.adapter.stomp.internal.session.Reply;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.protocol.json.SignalDocument;
import io.madang.chat.protocol.stomp.Destination;
import java.util.Optional;

/** One SUBSCRIBE to a room: turns what it receives into frames for its session. */
final class RoomSubscription extends FollowingSubscription<Following> implements Follower {

  private final Destination.Topic topic;
  private final FrameCache frames;

  RoomSubscription(
      StompSession session,
      SubscriptionName name,
      MessageHead head,
      Destination.Topic topic,
      FrameCache frames) {
    super(session, name, head);
    this.topic = topic;
    this.frames = frames;
  }

  @Override
  public boolean offer(CommittedEvent event) {
    return frameOf(event).map(this::queue).orElse(true);
  }

  /** A signal for which there is no space is dropped: it is valid only for a moment anyway. */
  @Override
  public void signal(EphemeralEvent signal) {
    if (topic.events()) {
      byte[] body = new SignalDocument(signal).bytes();
      session()
          .outbound()
          .offerOrDrop(SignalFrame.of(head(), topic.path(), topic.room() + "-signal", body));
    }
  }

  @Override
  public void ended(FollowEnd end) {
    lose(
        switch (end) {
          case LEFT -> Reply.refused(RefusalCode.NOT_A_PARTICIPANT);
          case LOG_REBUILT -> Reply.rebuilt();
          case FAILED -> Reply.interrupted();
          case UNREADABLE -> Reply.internal();
        });
  }

  @Override
  protected void release(Following hold) {
    hold.close();
  }

  @Override
  protected void resume() {
    onceHeld(Following::resume);
  }

  private Optional<byte[]> frameOf(CommittedEvent event) {
    if (isClosed()) {
      return Optional.empty();
    }
    EventFrames made = frames.framesOf(event);
    return topic.events() ? Optional.of(made.event(head())) : made.message(head());
  }
}
