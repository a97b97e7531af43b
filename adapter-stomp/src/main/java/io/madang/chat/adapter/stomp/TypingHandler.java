package io.madang.chat.adapter.stomp;

import io.madang.chat.application.live.SignalTypingCommand;
import io.madang.chat.application.live.SignalTypingResult;
import io.madang.chat.application.live.SignalTypingUseCase;
import io.madang.chat.domain.room.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SEND to a room's typing into a signal of its session's member. What comes too often is
 * dropped as if it had been told: nobody could tell the difference.
 */
final class TypingHandler {

  private final SignalTypingUseCase typing;

  TypingHandler(SignalTypingUseCase typing) {
    this.typing = typing;
  }

  void send(StompSession session, RoomId room, @Nullable String receipt) {
    if (session.typing().begin(room, System.nanoTime())) {
      var unused =
          typing
              .signal(new SignalTypingCommand(session.member(), room))
              .whenComplete((result, failure) -> session.typing().end())
              .whenComplete((result, failure) -> conclude(session, receipt, result, failure));
    } else {
      session.receipt(receipt);
    }
  }

  private void conclude(
      StompSession session,
      @Nullable String receipt,
      @Nullable SignalTypingResult result,
      @Nullable Throwable failure) {
    switch (result) {
      case SignalTypingResult.Signalled told -> session.receipt(receipt);
      case SignalTypingResult.Refused(var code) ->
          Replies.send(session, Notice.refused(code).forReceipt(receipt));
      case null -> {
        Failures.log("A typing signal was not told", failure);
        Replies.send(session, Notice.failed(failure).forReceipt(receipt));
      }
    }
  }
}
