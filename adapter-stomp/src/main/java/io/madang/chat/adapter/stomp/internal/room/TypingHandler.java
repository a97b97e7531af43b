package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.session.FailureLog;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.Reply;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.application.live.SignalTypingCommand;
import io.madang.chat.application.live.SignalTypingResult;
import io.madang.chat.application.live.SignalTypingUseCase;
import io.madang.chat.domain.room.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SEND to a room's typing into a signal of its session's member. Signals that come too
 * often are silently dropped: nobody could tell the difference.
 */
public final class TypingHandler {

  private final SignalTypingUseCase typing;

  public TypingHandler(SignalTypingUseCase typing) {
    this.typing = typing;
  }

  public void send(StompSession session, RoomId room, @Nullable String receipt) {
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
          Replies.send(session, Reply.refused(code).forReceipt(receipt));
      case null -> {
        FailureLog.log("A typing signal was not told", failure);
        Replies.send(session, Reply.failed(failure).forReceipt(receipt));
      }
    }
  }
}
