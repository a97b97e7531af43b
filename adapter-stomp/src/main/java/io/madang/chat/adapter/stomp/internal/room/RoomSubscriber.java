package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.frame.FrameCache;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.FailureLog;
import io.madang.chat.adapter.stomp.internal.session.InboundQueue;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.Reply;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SUBSCRIBE into a following of its session's member, and the outcome into a RECEIPT or a
 * refusal.
 */
public final class RoomSubscriber {

  private final FollowRoomUseCase rooms;
  private final FrameCache frames;

  public RoomSubscriber(FollowRoomUseCase rooms, FrameCache frames) {
    this.rooms = rooms;
    this.frames = frames;
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
      follow(session, new RoomSubscription(session, name, head, topic, frames), command, receipt);
    } catch (InvalidValueException invalid) {
      Replies.send(session, Reply.invalid(invalid).forReceipt(receipt).forSubscription(name.id()));
    }
  }

  private void follow(
      StompSession session,
      RoomSubscription subscription,
      FollowRoomCommand command,
      @Nullable String receipt) {
    InboundQueue inbound = session.inbound();
    inbound.beginSubscription();
    session.subscriptions().add(subscription);
    Following following = rooms.follow(command, subscription);
    subscription.hold(following);
    var unused = following.settled().thenRun(inbound::settleSubscription);
    var unusedAnswer =
        following
            .outcome()
            .whenComplete(
                (result, failure) -> conclude(session, subscription, receipt, result, failure))
            .whenComplete((result, failure) -> inbound.answerSubscription());
  }

  private void conclude(
      StompSession session,
      RoomSubscription subscription,
      @Nullable String receipt,
      @Nullable FollowRoomResult result,
      @Nullable Throwable failure) {
    switch (result) {
      case Followed followed -> confirm(session, receipt, followed);
      case FollowRoomResult.Refused(var code) ->
          refuse(session, subscription, receipt, Reply.refused(code));
      case null -> {
        if (!wasClosed(failure)) {
          FailureLog.log("A room could not be followed", failure);
          refuse(session, subscription, receipt, Reply.failed(failure));
        }
      }
    }
  }

  private void refuse(
      StompSession session,
      RoomSubscription subscription,
      @Nullable String receipt,
      ReplyDocument notice) {
    session.subscriptions().forget(subscription);
    Replies.subscriptionLost(
        session, notice.forReceipt(receipt).forSubscription(subscription.name().id()));
  }

  private static void confirm(StompSession session, @Nullable String receipt, Followed followed) {
    if (receipt != null) {
      session
          .outbound()
          .send(
              session
                  .receiptTo(receipt)
                  .header("room-epoch", followed.head().epoch().value())
                  .header("head-seq", followed.head().seq().value())
                  .header("resume", followed.resumption().name().toLowerCase(Locale.ROOT))
                  .bytes());
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

  private static boolean wasClosed(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof CancellationException;
  }
}
