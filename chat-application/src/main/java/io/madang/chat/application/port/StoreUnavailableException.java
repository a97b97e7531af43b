package io.madang.chat.application.port;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be reached, does not answer in time, or accepts no work at present: the same
 * call may succeed later without any other change.
 *
 * <p>This is the only exception by which a port reports an outage. Clients are told to retry for as
 * long as it takes; any other exception of a port is a fault, and clients are not told to retry. A
 * store that cannot tell whether a failure is an outage therefore throws this exception if another
 * attempt may help.
 *
 * <p>A failed write may still have taken effect.
 */
public class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The message must not quote stored data: it may be logged. */
  public StoreUnavailableException(String message) {
    super(message);
  }

  /** Like {@link #StoreUnavailableException(String)}; of the cause, only the type is logged. */
  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the failure is such an exception or was caused by one. */
  public static boolean isBehind(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof StoreUnavailableException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
