package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.live.SignalTypingCommand;
import io.madang.chat.application.live.SignalTypingResult;
import io.madang.chat.application.live.SignalTypingUseCase;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.SocketSession;
import org.jspecify.annotations.Nullable;

/**
 * Tells a room that a session's member is typing. Signals that come too often are silently dropped:
 * nobody could tell the difference.
 */
public final class Typing {

  private final SignalTypingUseCase signals;

  public Typing(SignalTypingUseCase signals) {
    this.signals = signals;
  }

  /** Receives the answer to one signal: exactly one of these is called, in any thread. */
  public interface Answer {

    void done();

    void refused(Refusal why);
  }

  /** Returns at once. */
  public void signal(SocketSession session, RoomId room, Answer answer) {
    if (session.typing().begin(room, System.nanoTime())) {
      var unused =
          signals
              .signal(new SignalTypingCommand(session.member(), room))
              .whenComplete((result, failure) -> session.typing().end())
              .whenComplete((result, failure) -> conclude(answer, result, failure));
    } else {
      answer.done();
    }
  }

  private static void conclude(
      Answer answer, @Nullable SignalTypingResult result, @Nullable Throwable failure) {
    switch (result) {
      case SignalTypingResult.Signalled told -> answer.done();
      case SignalTypingResult.Refused(var code) -> answer.refused(Refusal.refused(code));
      case null -> {
        FailureLog.log("A typing signal was not told", failure);
        answer.refused(Refusal.failed(failure));
      }
    }
  }
}
