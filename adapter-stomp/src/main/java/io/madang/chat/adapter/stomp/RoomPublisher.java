package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.message.SendMessageCommand;
import io.madang.chat.application.usecase.message.SendMessageResult;
import io.madang.chat.application.usecase.message.SendMessageUseCase;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.event.MessagePosted;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SEND into a message of its session's member, and the outcome into a RECEIPT or a refusal.
 */
final class RoomPublisher {

  private final SendMessageUseCase sending;
  private final Replies replies;

  RoomPublisher(SendMessageUseCase sending, Replies replies) {
    this.sending = sending;
    this.replies = replies;
  }

  void publish(StompSession session, SendFrame frame) {
    String receipt = frame.receipt();
    if (!session.beginSend()) {
      replies.send(session, Notice.tooFast().forReceipt(receipt));
      return;
    }
    try {
      MessageBody content = MessageBody.read(frame.body(), frame.clientMessageId());
      SendMessageCommand command =
          new SendMessageCommand(
              session.member(), frame.room(), content.text(), content.clientMessageId());
      var unused =
          send(command)
              .whenComplete((result, failure) -> conclude(session, receipt, result, failure))
              .whenComplete((result, failure) -> session.endSend());
    } catch (InvalidValueException invalid) {
      replies.send(session, Notice.invalid(invalid).forReceipt(receipt));
      session.endSend();
    }
  }

  /** A store that fails at once has failed all the same. */
  private CompletionStage<SendMessageResult> send(SendMessageCommand command) {
    try {
      return sending.send(command);
    } catch (RuntimeException failure) {
      return CompletableFuture.failedStage(failure);
    }
  }

  private void conclude(
      StompSession session,
      @Nullable String receipt,
      @Nullable SendMessageResult result,
      @Nullable Throwable failure) {
    if (result == null) {
      Failures.log("A message could not be stored", failure);
      replies.send(session, Notice.failed(failure).forReceipt(receipt));
      return;
    }
    switch (result) {
      case SendMessageResult.Accepted(var message) -> confirm(session, receipt, message, false);
      case SendMessageResult.Duplicate(var message) -> confirm(session, receipt, message, true);
      case SendMessageResult.Refused(var code) ->
          replies.send(session, Notice.refused(code).forReceipt(receipt));
    }
  }

  private static void confirm(
      StompSession session, @Nullable String receipt, MessagePosted message, boolean duplicate) {
    if (receipt != null) {
      session
          .outbound()
          .send(
              StompText.frame("RECEIPT")
                  .header("receipt-id", receipt)
                  .header("room-id", message.room().value())
                  .header("seq", message.seq().value())
                  .header("duplicate", Boolean.toString(duplicate))
                  .bytes());
    }
  }
}
