package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.protocol.json.NoticeDocument;
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

  public static NoticeDocument badRequest(String detail) {
    return NoticeDocument.of(ProblemCode.BAD_REQUEST, detail);
  }

  public static NoticeDocument invalid(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.BAD_REQUEST;
    return NoticeDocument.of(code, TEXTS.of(code, invalid.field(), invalid.fault().name()));
  }

  public static NoticeDocument refused(RefusalCode code) {
    return NoticeDocument.of(ProblemCode.of(code.code()));
  }

  static NoticeDocument unavailable() {
    return NoticeDocument.of(ProblemCode.UNAVAILABLE);
  }

  /**
   * What became of something that failed: an outage passes, and a fault of ours does not, so that
   * nobody shall try again.
   */
  public static NoticeDocument failed(@Nullable Throwable failure) {
    return StoreUnavailableException.isBehind(failure) ? unavailable() : internal();
  }

  public static NoticeDocument internal() {
    return NoticeDocument.of(ProblemCode.INTERNAL);
  }

  public static NoticeDocument tooFast() {
    return NoticeDocument.of(ProblemCode.RATE_LIMITED);
  }

  public static NoticeDocument interrupted() {
    return ended("INTERRUPTED");
  }

  public static NoticeDocument rebuilt() {
    return ended("REBUILT");
  }

  private static NoticeDocument ended(String why) {
    ProblemCode code = ProblemCode.UNAVAILABLE;
    return NoticeDocument.of(code, TEXTS.of(code, SUBSCRIPTION, why));
  }
}
