package io.madang.chat.adapter.web.internal.message;

import static java.util.Objects.requireNonNull;

import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.problem.Failures;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.message.SendMessageUseCase;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.MessageDocument;
import io.madang.chat.protocol.json.PostDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Accepts messages.
 *
 * <p>The response is sent after the commit, and no thread waits for it. A sender that gets no
 * response, or {@code unavailable}, retries with the same key and gets the outcome of the first
 * attempt.
 */
@RestController
public final class MessageController {

  private final SendMessageUseCase sendMessage;
  private final long timeoutMillis;

  public MessageController(ChatEngine engine, Duration sendTimeout) {
    this.sendMessage = engine.messages().send();
    this.timeoutMillis = sendTimeout.toMillis();
  }

  @PostMapping("/chat/room/{roomId}/messages")
  DeferredResult<ResponseEntity<Object>> send(
      @PathVariable long roomId,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false)
          @Nullable String idempotencyKey,
      @RequestBody PostDocument post,
      @AuthenticationPrincipal AuthenticatedMember caller) {
    var answer =
        new DeferredResult<ResponseEntity<Object>>(
            timeoutMillis, () -> Problem.of(ProblemCode.UNAVAILABLE).answer());
    sendMessage
        .send(command(caller.member(), roomId, post, IdempotencyKey.in(idempotencyKey)))
        .whenComplete((result, failure) -> answer.setResult(conclude(result, failure)));
    return answer;
  }

  private static SendMessageCommand command(
      Member sender, long roomId, PostDocument post, @Nullable String idempotencyKey) {
    return new SendMessageCommand(
        sender,
        new RoomId(roomId),
        new MessageText(Required.text(post.message(), "message")),
        clientId(idempotencyKey, post.clientMessageId()));
  }

  /** Header and body must not name two different ids. */
  private static Optional<ClientMessageId> clientId(
      @Nullable String inHeader, @Nullable String inBody) {
    if (inHeader != null && inBody != null && !inHeader.equals(inBody)) {
      throw new InvalidValueException("clientMessageId", Fault.MALFORMED, "must equal the header");
    }
    return Optional.ofNullable(inHeader)
        .or(() -> Optional.ofNullable(inBody))
        .map(ClientMessageId::new);
  }

  private static ResponseEntity<Object> conclude(
      @Nullable SendMessageResult result, @Nullable Throwable failure) {
    return switch (result) {
      case SendMessageResult.Accepted(var message) ->
          ResponseEntity.status(HttpStatus.CREATED).body(MessageDocument.stored(message));
      case SendMessageResult.Duplicate(var message) ->
          ResponseEntity.ok(MessageDocument.stored(message));
      case SendMessageResult.Refused(var code) -> Problem.of(code).answer();
      case null -> Failures.problemOf("A message was not stored", requireNonNull(failure)).answer();
    };
  }
}
