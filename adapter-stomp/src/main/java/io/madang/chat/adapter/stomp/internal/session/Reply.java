package io.madang.chat.adapter.stomp.internal.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a session is told on {@code /user/queue/replies}: why a frame was refused, or why a
 * subscription ended. The connection is kept.
 */
@JsonInclude(Include.NON_NULL)
public record Reply(
    String code,
    @Nullable String receiptId,
    @Nullable String subscription,
    boolean retryable,
    @Nullable Long retryAfterMs,
    String detail) {

  private static final long SOON = 1_000;

  public static Reply badRequest(String detail) {
    return lasting("bad-request", detail);
  }

  public static Reply invalid(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    return lasting(tooLarge ? "too-large" : "bad-request", String.valueOf(invalid.getMessage()));
  }

  public static Reply refused(RefusalCode code) {
    return lasting(code.code(), describe(code));
  }

  static Reply unavailable() {
    return passing("unavailable", "The store does not answer at the moment");
  }

  /**
   * What became of something that failed: an outage passes, and a fault of ours does not, so that
   * nobody shall try again.
   */
  public static Reply failed(@Nullable Throwable failure) {
    return StoreUnavailableException.isBehind(failure) ? unavailable() : internal();
  }

  public static Reply internal() {
    return lasting("internal", "Something failed inside the server");
  }

  public static Reply tooFast() {
    return passing("rate-limited", "Too many messages wait for their commit");
  }

  public static Reply interrupted() {
    return passing("unavailable", "The subscription was interrupted: subscribe again");
  }

  public static Reply rebuilt() {
    return passing("unavailable", "The log of the room was rebuilt: subscribe again");
  }

  public Reply forReceipt(@Nullable String id) {
    return new Reply(code, id, subscription, retryable, retryAfterMs, detail);
  }

  public Reply forSubscription(@Nullable String id) {
    return new Reply(code, receiptId, id, retryable, retryAfterMs, detail);
  }

  private static Reply lasting(String code, String detail) {
    return new Reply(code, null, null, false, null, detail);
  }

  private static Reply passing(String code, String detail) {
    return new Reply(code, null, null, true, SOON, detail);
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
