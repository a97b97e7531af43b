package io.madang.chat.kit.websocket.session;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.FailureReport;
import org.jspecify.annotations.Nullable;

/** Logs failures for the operator: an outage in one line, a fault with its stack trace. */
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
