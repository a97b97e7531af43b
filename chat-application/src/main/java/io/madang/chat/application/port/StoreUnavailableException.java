package io.madang.chat.application.port;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be reached, does not answer in time, or takes no work at present: the same call
 * may succeed later, without anybody changing anything.
 *
 * <p>The only exception by which a port says so. Callers are asked to come again, as often as it
 * takes; whatever else a port throws is a fault, and nobody is told to try again. So a store that
 * cannot tell whether it has met an outage throws this one if another attempt may help.
 *
 * <p>What was to be written may have been written all the same.
 */
public class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The message must not quote what is stored: it may be logged. */
  public StoreUnavailableException(String message) {
    super(message);
  }

  /** As {@link #StoreUnavailableException(String)}; the cause is not logged but for its type. */
  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether such an exception is this failure, or has led to it. */
  public static boolean isBehind(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof StoreUnavailableException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
