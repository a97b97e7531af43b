package io.madang.chat.adapter.persistence.internal.fault;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what it was asked for and never will: a defect, or data that is not valid.
 * What may pass by itself is a {@link StoreAwayException}.
 *
 * <p>Says what happened without the values that were to be stored. Drivers quote them, so the
 * driver's exception is not kept as the cause; its stack trace is.
 */
public final class StoreException extends RuntimeException implements StoreFailure {

  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  private StoreException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** The failure in our own words: a {@link StoreAwayException} if it is an outage. */
  public static RuntimeException of(Throwable failure, Faults faults) {
    if (failure instanceof RuntimeException known && known instanceof StoreFailure) {
      return known;
    }
    SQLException sql = sqlException(failure);
    StoreFault fault = sql == null ? StoreFault.REJECTED : faults.kind(sql);
    Throwable root = root(failure);
    String what = sql == null ? root.getClass().getSimpleName() : describe(sql, faults);
    String message = fault.words() + ": " + what;
    RuntimeException exception =
        fault.isOutage()
            ? new StoreAwayException(fault, message)
            : new StoreException(fault, message);
    exception.setStackTrace(root.getStackTrace());
    return exception;
  }

  /** For work that took something for granted that is not so. */
  public static StoreException collision() {
    return new StoreException(StoreFault.COLLISION, StoreFault.COLLISION.words());
  }

  @Override
  public StoreFault fault() {
    return fault;
  }

  private static String describe(SQLException failure, Faults faults) {
    return "%s (SQLSTATE %s, code %d)"
        .formatted(faults.text(failure), failure.getSQLState(), failure.getErrorCode());
  }

  /** The innermost SQL exception, which carries the state; a batch hides it in its chain. */
  private static @Nullable SQLException sqlException(Throwable failure) {
    SQLException found = null;
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof SQLException sql) {
        found = sql;
      }
    }
    return found;
  }

  private static @Nullable Throwable next(Throwable failure) {
    boolean chained =
        failure instanceof BatchUpdateException batch && batch.getNextException() != null;
    return chained ? ((BatchUpdateException) failure).getNextException() : failure.getCause();
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
