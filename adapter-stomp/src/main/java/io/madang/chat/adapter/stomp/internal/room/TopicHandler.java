package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.chat.RoomSubscriber;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompHeaders;
import java.util.Optional;

/** Turns a SUBSCRIBE to a room into a subscription of its session's member. */
public final class TopicHandler {

  private final RoomSubscriber rooms;
  private final EventCache<EventFrames> frames = new EventCache<>(EventFrames::new);

  public TopicHandler(RoomSubscriber rooms) {
    this.rooms = rooms;
  }

  public void subscribe(
      StompSession session,
      Destination.Topic topic,
      SubscriptionName name,
      MessageHead head,
      StompFrame frame) {
    String receipt = frame.receipt();
    try {
      FollowRoomCommand command =
          new FollowRoomCommand(session.member().id(), topic.room(), position(frame.headers()));
      TopicSubscription subscription =
          new TopicSubscription(
              session, topic, new TopicSubscription.Request(name, head, receipt), frames);
      session.subscriptions().add(subscription);
      rooms.start(command, subscription);
    } catch (InvalidValueException invalid) {
      Replies.send(
          session,
          Replies.document(Refusal.invalid(invalid))
              .forReceipt(receipt)
              .forSubscription(name.id()));
    }
  }

  private static Optional<LogPosition> position(StompHeaders headers) {
    Optional<Epoch> epoch = Optional.ofNullable(headers.token("room-epoch")).map(Epoch::new);
    return Optional.ofNullable(headers.token("last-seq"))
        .map(text -> new LogPosition(sequence(text), epoch));
  }

  private static Sequence sequence(String text) {
    try {
      return new Sequence(Long.parseLong(text));
    } catch (NumberFormatException | InvalidValueException malformed) {
      throw new InvalidValueException("last-seq", Fault.MALFORMED, "must be a whole number from 0");
    }
  }
}
