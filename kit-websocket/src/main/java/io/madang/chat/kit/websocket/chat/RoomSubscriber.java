package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.application.live.Following;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.InboundQueue;
import io.madang.chat.kit.websocket.session.Refusal;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Lets sessions follow rooms. What a session sends afterwards waits until that has begun. */
public final class RoomSubscriber {

  private final FollowRoomUseCase rooms;

  public RoomSubscriber(FollowRoomUseCase rooms) {
    this.rooms = rooms;
  }

  /** Returns at once. */
  public void start(FollowRoomCommand command, RoomSubscription subscription) {
    InboundQueue<?> inbound = subscription.session().inbound();
    inbound.beginFollow();
    Following following = rooms.follow(command, subscription);
    subscription.hold(following);
    var unused = following.settled().thenRun(inbound::settleFollow);
    var unusedAnswer =
        following
            .outcome()
            .whenComplete((result, failure) -> conclude(subscription, result, failure))
            .whenComplete((result, failure) -> inbound.endAnswer());
  }

  private static void conclude(
      RoomSubscription subscription,
      @Nullable FollowRoomResult result,
      @Nullable Throwable failure) {
    switch (result) {
      case FollowRoomResult.Followed followed -> subscription.confirm(followed);
      case FollowRoomResult.Refused(var code) -> subscription.refuse(Refusal.refused(code));
      case null -> {
        if (!wasClosed(failure)) {
          FailureLog.log("A room could not be followed", failure);
          subscription.refuse(Refusal.failed(failure));
        }
      }
    }
  }

  private static boolean wasClosed(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof CancellationException;
  }
}
