package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.application.reading.MarkReadResult;
import io.madang.chat.application.reading.MarkReadUseCase;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.Request;
import java.util.Optional;

/**
 * Moves read cursors. Each waits for the store, and counts as a message that is on its way there.
 */
final class Reading {

  private final MarkReadUseCase cursors;

  Reading(MarkReadUseCase cursors) {
    this.cursors = cursors;
  }

  /** Returns at once. */
  void move(JsonSession session, Request.Read read, Outcome outcome) {
    if (session.inbound().beginSend()) {
      MarkReadCommand command =
          new MarkReadCommand(session.member().id(), read.room(), read.upTo());
      session
          .later()
          .execute(() -> {
            move(command, outcome);
            session.inbound().endSend();
          });
    } else {
      outcome.refused(Refusal.tooFast());
    }
  }

  private void move(MarkReadCommand command, Outcome outcome) {
    try {
      switch (cursors.markRead(command)) {
        case MarkReadResult.CursorAt(var cursor) -> outcome.done(Optional.of(cursor.seq()));
        case MarkReadResult.Refused(var code) -> outcome.refused(Refusal.refused(code));
      }
    } catch (RuntimeException failure) {
      FailureLog.log("A read cursor could not be moved", failure);
      outcome.refused(Refusal.failed(failure));
    }
  }
}
