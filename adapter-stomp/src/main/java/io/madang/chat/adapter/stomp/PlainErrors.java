package io.madang.chat.adapter.stomp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Says what went wrong in the client's terms; what it was inside the server is not said. */
final class PlainErrors extends StompSubProtocolErrorHandler {

  @Override
  public Message<byte[]> handleClientMessageProcessingError(
      @Nullable Message<byte[]> frame, Throwable failure) {
    StompHeaderAccessor error = StompHeaderAccessor.create(StompCommand.ERROR);
    error.setMessage(describe(failure));
    error.setLeaveMutable(true);
    copyReceipt(frame, error);
    return MessageBuilder.createMessage(
        describe(failure).getBytes(StandardCharsets.UTF_8), error.getMessageHeaders());
  }

  private static String describe(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof ProtocolViolation violation) {
        return String.valueOf(violation.getMessage());
      }
      cause = cause.getCause();
    }
    return "malformed frame or internal error";
  }

  private static void copyReceipt(@Nullable Message<byte[]> frame, StompHeaderAccessor error) {
    String receipt = frame == null ? null : StompHeaderAccessor.wrap(frame).getReceipt();
    if (receipt != null) {
      error.setReceiptId(receipt);
    }
  }
}
