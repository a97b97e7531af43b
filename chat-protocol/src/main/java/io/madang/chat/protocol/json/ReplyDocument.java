package io.madang.chat.protocol.json;

import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A reply to a STOMP session: why a frame was refused, or why a subscription has ended.
 *
 * @param code for programs; one of {@link ProblemCode}, unless a newer server wrote it
 * @param receiptId the receipt that the refused frame asked for
 * @param subscription the id of the subscription that was refused or has ended
 * @param retryAfterMs how long to wait before the next attempt, if one makes sense
 * @param detail for people, in English
 */
public record ReplyDocument(
    String code,
    @Nullable String receiptId,
    @Nullable String subscription,
    boolean retryable,
    @Nullable Long retryAfterMs,
    String detail)
    implements Document {

  private static final long SOON = 1_000;

  public static ReplyDocument of(ProblemCode code) {
    return of(code, ProblemTexts.in(Locale.ENGLISH).of(code));
  }

  /** A reply with a more precise detail than the text of the code. */
  public static ReplyDocument of(ProblemCode code, String detail) {
    boolean retryable = code.isRetryable();
    return new ReplyDocument(code.code(), null, null, retryable, retryable ? SOON : null, detail);
  }

  /** Reads a reply; throws {@link MalformedDocumentException} if the document is not one. */
  public static ReplyDocument read(byte[] json) {
    Members in = Members.readAll(Json.parser(json, 0));
    return new ReplyDocument(
        in.text("code"),
        in.optionalText("receiptId").orElse(null),
        in.optionalText("subscription").orElse(null),
        in.isTrue("retryable"),
        in.optionalNumber("retryAfterMs").orElse(null),
        in.optionalText("detail").orElse(""));
  }

  public ReplyDocument forReceipt(@Nullable String id) {
    return new ReplyDocument(code, id, subscription, retryable, retryAfterMs, detail);
  }

  public ReplyDocument forSubscription(@Nullable String id) {
    return new ReplyDocument(code, receiptId, id, retryable, retryAfterMs, detail);
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("code", code);
    if (receiptId != null) {
      out.writeStringProperty("receiptId", receiptId);
    }
    if (subscription != null) {
      out.writeStringProperty("subscription", subscription);
    }
    out.writeBooleanProperty("retryable", retryable);
    if (retryAfterMs != null) {
      out.writeNumberProperty("retryAfterMs", retryAfterMs);
    }
    out.writeStringProperty("detail", detail);
  }
}
