package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a session is told on {@code /user/queue/replies}: why a frame was refused, or why a
 * subscription ended. The connection is kept.
 */
public final class Reply {

  private static final ProblemTexts TEXTS = ProblemTexts.in(Locale.ENGLISH);
  private static final String SUBSCRIPTION = "subscription";

  private Reply() {}

  public static ReplyDocument badRequest(String detail) {
    return ReplyDocument.of(ProblemCode.BAD_REQUEST, detail);
  }

  public static ReplyDocument invalid(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.BAD_REQUEST;
    return ReplyDocument.of(code, TEXTS.of(code, invalid.field(), invalid.fault().name()));
  }

  public static ReplyDocument refused(RefusalCode code) {
    return ReplyDocument.of(ProblemCode.of(code.code()));
  }

  public static ReplyDocument unavailable() {
    return ReplyDocument.of(ProblemCode.UNAVAILABLE);
  }

  /**
   * The reply to a failure: after an outage the client may retry, after a fault in the server it
   * should not.
   */
  public static ReplyDocument failed(@Nullable Throwable failure) {
    return StoreUnavailableException.isBehind(failure) ? unavailable() : internal();
  }

  public static ReplyDocument internal() {
    return ReplyDocument.of(ProblemCode.INTERNAL);
  }

  public static ReplyDocument tooFast() {
    return ReplyDocument.of(ProblemCode.RATE_LIMITED);
  }

  public static ReplyDocument interrupted() {
    return ended("INTERRUPTED");
  }

  public static ReplyDocument rebuilt() {
    return ended("REBUILT");
  }

  private static ReplyDocument ended(String why) {
    ProblemCode code = ProblemCode.UNAVAILABLE;
    return ReplyDocument.of(code, TEXTS.of(code, SUBSCRIPTION, why));
  }
}
