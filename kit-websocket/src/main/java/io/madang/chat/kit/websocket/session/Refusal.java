package io.madang.chat.kit.websocket.session;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused, or why something that was followed has ended. The connection is kept.
 *
 * @param code for programs
 * @param detail for people, in English
 */
public record Refusal(ProblemCode code, String detail) {

  private static final ProblemTexts TEXTS = ProblemTexts.in(Locale.ENGLISH);
  private static final String SUBSCRIPTION = "subscription";

  public static Refusal of(ProblemCode code) {
    return new Refusal(code, TEXTS.of(code));
  }

  public static Refusal badRequest(String detail) {
    return new Refusal(ProblemCode.BAD_REQUEST, detail);
  }

  public static Refusal invalid(InvalidValueException invalid) {
    boolean tooLarge = invalid.fault() == Fault.TOO_LONG && invalid.field().equals("message");
    ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.BAD_REQUEST;
    return new Refusal(code, TEXTS.of(code, invalid.field(), invalid.fault().name()));
  }

  public static Refusal refused(RefusalCode code) {
    return of(ProblemCode.of(code.code()));
  }

  public static Refusal unavailable() {
    return of(ProblemCode.UNAVAILABLE);
  }

  /** After an outage the client may retry, after a fault in the server it should not. */
  public static Refusal failed(@Nullable Throwable failure) {
    return StoreUnavailableException.isBehind(failure) ? unavailable() : internal();
  }

  public static Refusal internal() {
    return of(ProblemCode.INTERNAL);
  }

  public static Refusal tooFast() {
    return of(ProblemCode.RATE_LIMITED);
  }

  public static Refusal interrupted() {
    return ended("INTERRUPTED");
  }

  public static Refusal rebuilt() {
    return ended("REBUILT");
  }

  private static Refusal ended(String why) {
    ProblemCode code = ProblemCode.UNAVAILABLE;
    return new Refusal(code, TEXTS.of(code, SUBSCRIPTION, why));
  }
}
