package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.SignalFrame;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.StompSubscription;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.chat.RoomSubscription;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.protocol.json.SignalDocument;
import io.madang.chat.protocol.stomp.Destination;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One SUBSCRIBE to a room: turns what it receives into frames for its session. */
final class TopicSubscription extends RoomSubscription implements StompSubscription {

  private final StompSession session;
  private final Destination.Topic topic;
  private final Request request;
  private final EventCache<EventFrames> frames;

  /**
   * What the client asked for.
   *
   * @param name what it calls the subscription
   * @param head how its MESSAGEs begin
   * @param receipt the receipt that it wants
   */
  record Request(SubscriptionName name, MessageHead head, @Nullable String receipt) {}

  TopicSubscription(
      StompSession session,
      Destination.Topic topic,
      Request request,
      EventCache<EventFrames> frames) {
    super(session);
    this.session = session;
    this.topic = topic;
    this.request = request;
    this.frames = frames;
  }

  @Override
  public SubscriptionName name() {
    return request.name();
  }

  @Override
  protected Optional<Frame> frameOf(CommittedEvent event) {
    EventFrames made = frames.of(event);
    return topic.events() ? Optional.of(made.event(request.head())) : made.message(request.head());
  }

  @Override
  protected Optional<Frame> frameOf(EphemeralEvent signal) {
    return topic.events()
        ? Optional.of(
            SignalFrame.of(
                request.head(),
                topic.path(),
                topic.room() + "-signal",
                new SignalDocument(signal).bytes()))
        : Optional.empty();
  }

  @Override
  protected void confirm(Followed followed) {
    String receipt = request.receipt();
    if (receipt != null) {
      session.send(
          session
              .receiptTo(receipt)
              .header("room-epoch", followed.head().epoch().value())
              .header("head-seq", followed.head().seq().value())
              .header("resume", followed.resumption().name().toLowerCase(Locale.ROOT))
              .bytes());
    }
  }

  @Override
  protected void refuse(Refusal why) {
    tellLost(Replies.document(why).forReceipt(request.receipt()));
  }

  @Override
  protected void lose(Refusal why) {
    tellLost(Replies.document(why));
  }

  private void tellLost(ReplyDocument notice) {
    session.subscriptions().forget(this);
    Replies.subscriptionLost(session, notice.forSubscription(request.name().id()));
  }
}
