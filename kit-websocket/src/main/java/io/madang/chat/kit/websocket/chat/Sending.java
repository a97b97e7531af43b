package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.message.SendMessageUseCase;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.message.Message;
import io.madang.chat.kit.websocket.session.FailureLog;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.SocketSession;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends what a session's member has to say, and tells the session what has become of it. */
public final class Sending {

  private final SendMessageUseCase messages;

  public Sending(SendMessageUseCase messages) {
    this.messages = messages;
  }

  /** Receives the answer to one message: exactly one of these is called, in any thread. */
  public interface Answer {

    /** The message is committed. */
    void stored(Message message, boolean duplicate);

    void refused(Refusal why);
  }

  /** Returns at once. A message that cannot be made of what the client sent is refused. */
  public void send(SocketSession session, Supplier<SendMessageCommand> message, Answer answer) {
    if (!session.inbound().beginSend()) {
      answer.refused(Refusal.tooFast());
      return;
    }
    try {
      var unused =
          send(message.get())
              .whenComplete((result, failure) -> conclude(answer, result, failure))
              .whenComplete((result, failure) -> session.inbound().endSend());
    } catch (InvalidValueException invalid) {
      answer.refused(Refusal.invalid(invalid));
      session.inbound().endSend();
    }
  }

  /** A use case that throws is treated like one whose stage fails. */
  private CompletionStage<SendMessageResult> send(SendMessageCommand command) {
    try {
      return messages.send(command);
    } catch (RuntimeException failure) {
      return CompletableFuture.failedStage(failure);
    }
  }

  private static void conclude(
      Answer answer, @Nullable SendMessageResult result, @Nullable Throwable failure) {
    switch (result) {
      case SendMessageResult.Accepted(var message) -> answer.stored(message, false);
      case SendMessageResult.Duplicate(var message) -> answer.stored(message, true);
      case SendMessageResult.Refused(var code) -> answer.refused(Refusal.refused(code));
      case null -> {
        FailureLog.log("A message could not be stored", failure);
        answer.refused(Refusal.failed(failure));
      }
    }
  }
}
