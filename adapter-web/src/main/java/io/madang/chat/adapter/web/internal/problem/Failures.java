package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.FailureReport;
import io.madang.chat.protocol.problem.ProblemCode;

/** Logs failures for the operator, and decides what the client is told. */
public final class Failures {

  private static final System.Logger LOGGER = System.getLogger(Failures.class.getPackageName());

  private Failures() {}

  static void log(String what, Throwable failure) {
    LOGGER.log(System.Logger.Level.ERROR, () -> what + FailureReport.of(failure));
  }

  /**
   * Classifies and logs an exception of a use case: an outage, after which the client may retry, is
   * logged as one line, a fault of the server with its stack trace.
   */
  public static Problem problemOf(String what, Throwable failure) {
    if (StoreUnavailableException.isBehind(failure)) {
      LOGGER.log(System.Logger.Level.WARNING, "{0}, because the store is unavailable", what);
      return Problem.of(ProblemCode.UNAVAILABLE);
    }
    log(what, failure);
    return Problem.of(ProblemCode.INTERNAL);
  }
}
