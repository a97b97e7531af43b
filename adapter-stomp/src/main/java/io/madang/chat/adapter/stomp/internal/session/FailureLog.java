package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.FailureReport;
import org.jspecify.annotations.Nullable;

/**
 * Notes for the operator that something was not done: an outage in a line, a fault with its stack.
 */
public final class FailureLog {

  private static final System.Logger LOGGER = System.getLogger(FailureLog.class.getPackageName());

  private FailureLog() {}

  public static void log(String what, @Nullable Throwable failure) {
    if (failure == null || StoreUnavailableException.isBehind(failure)) {
      LOGGER.log(System.Logger.Level.DEBUG, "{0}, because the store is unavailable", what);
    } else {
      LOGGER.log(System.Logger.Level.ERROR, () -> what + FailureReport.of(failure));
    }
  }
}
