package io.madang.chat.adapter.stomp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a session is told on {@code /user/queue/replies}: why a frame was refused, or why a
 * subscription ended. The connection is kept.
 */
@JsonInclude(Include.NON_NULL)
record Notice(
    String code,
    @Nullable String receiptId,
    @Nullable String subscription,
    boolean retryable,
    @Nullable Long retryAfterMs,
    String detail) {

  private static final long SOON = 1_000;

  static Notice badRequest(String detail) {
    return lasting("bad-request", detail);
  }

  static Notice invalid(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    return lasting(tooLarge ? "too-large" : "bad-request", String.valueOf(invalid.getMessage()));
  }

  static Notice refused(RefusalCode code) {
    return lasting(code.code(), describe(code));
  }

  static Notice unavailable() {
    return passing("unavailable", "The store does not answer at the moment");
  }

  /**
   * What became of something that failed: an outage passes, and a fault of ours does not, so that
   * nobody shall try again.
   */
  static Notice failed(@Nullable Throwable failure) {
    return StoreUnavailableException.isBehind(failure) ? unavailable() : internal();
  }

  static Notice internal() {
    return lasting("internal", "Something failed inside the server");
  }

  static Notice tooFast() {
    return passing("rate-limited", "Too many messages wait for their commit");
  }

  static Notice interrupted() {
    return passing("unavailable", "The subscription was interrupted: subscribe again");
  }

  static Notice rebuilt() {
    return passing("unavailable", "The log of the room was rebuilt: subscribe again");
  }

  Notice forReceipt(@Nullable String id) {
    return new Notice(code, id, subscription, retryable, retryAfterMs, detail);
  }

  Notice forSubscription(@Nullable String id) {
    return new Notice(code, receiptId, id, retryable, retryAfterMs, detail);
  }

  private static Notice lasting(String code, String detail) {
    return new Notice(code, null, null, false, null, detail);
  }

  private static Notice passing(String code, String detail) {
    return new Notice(code, null, null, true, SOON, detail);
  }

  private static String describe(RefusalCode code) {
    return switch (code) {
      case NOT_A_PARTICIPANT -> "Only participants of the room may do this";
      case IDEMPOTENCY_MISMATCH -> "The client message id was used for another text before";
      case ROOM_CLOSED -> "The room is closed";
      default -> "Not possible";
    };
  }
}
