package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.session.FailureLog;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.Reply;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.message.SendMessageUseCase;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.stomp.StompFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SEND into a message of its session's member, and the outcome into a RECEIPT or a refusal.
 */
public final class SendHandler {

  private static final String ID = "client-msg-id";

  private final SendMessageUseCase sending;

  public SendHandler(SendMessageUseCase sending) {
    this.sending = sending;
  }

  public void send(StompSession session, RoomId room, StompFrame frame) {
    String receipt = frame.receipt();
    if (!session.inbound().beginSend()) {
      Replies.send(session, Reply.tooFast().forReceipt(receipt));
      return;
    }
    try {
      MessageBody content = MessageBody.read(frame.body(), frame.headers().token(ID));
      SendMessageCommand command =
          new SendMessageCommand(session.member(), room, content.text(), content.clientMessageId());
      var unused =
          send(command)
              .whenComplete((result, failure) -> conclude(session, receipt, result, failure))
              .whenComplete((result, failure) -> session.inbound().endSend());
    } catch (InvalidValueException invalid) {
      Replies.send(session, Reply.invalid(invalid).forReceipt(receipt));
      session.inbound().endSend();
    }
  }

  /** A use case that throws is treated like one whose stage fails. */
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
      FailureLog.log("A message could not be stored", failure);
      Replies.send(session, Reply.failed(failure).forReceipt(receipt));
      return;
    }
    switch (result) {
      case SendMessageResult.Accepted(var message) -> confirm(session, receipt, message, false);
      case SendMessageResult.Duplicate(var message) -> confirm(session, receipt, message, true);
      case SendMessageResult.Refused(var code) ->
          Replies.send(session, Reply.refused(code).forReceipt(receipt));
    }
  }

  private static void confirm(
      StompSession session, @Nullable String receipt, Message message, boolean duplicate) {
    if (receipt != null) {
      session
          .outbound()
          .send(
              session
                  .receiptTo(receipt)
                  .header("room-id", message.room().value())
                  .header("seq", message.seq().value())
                  .header("duplicate", Boolean.toString(duplicate))
                  .bytes());
    }
  }
}
