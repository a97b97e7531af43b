package io.madang.chat.adapter.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The store could not do what it was asked for and never will: a defect, or data that is not valid.
 * What may pass by itself is a {@link StoreAwayException}.
 *
 * <p>Says what happened without the values that were to be stored. Drivers quote them, so the
 * driver's exception is not kept as the cause; its stack trace is.
 */
final class StoreException extends RuntimeException implements StoreFailure {

  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  private StoreException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** The failure in our own words: a {@link StoreAwayException} if it is an outage. */
  static RuntimeException of(Throwable failure) {
    if (failure instanceof RuntimeException known && known instanceof StoreFailure) {
      return known;
    }
    StoreFault fault = StoreFault.of(failure);
    String message = fault.words() + ": " + describe(failure);
    RuntimeException exception =
        fault.isOutage()
            ? new StoreAwayException(fault, message)
            : new StoreException(fault, message);
    exception.setStackTrace(root(failure).getStackTrace());
    return exception;
  }

  /** For work that took something for granted that is not so. */
  static StoreException collision() {
    return new StoreException(StoreFault.COLLISION, StoreFault.COLLISION.words());
  }

  @Override
  public StoreFault fault() {
    return fault;
  }

  private static String describe(Throwable failure) {
    SQLException sql = StoreFault.sqlException(failure);
    if (sql == null) {
      return root(failure).getClass().getSimpleName();
    }
    String text = sql instanceof PSQLException pg ? serverText(pg) : sql.getClass().getSimpleName();
    return text + " (SQLSTATE " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")";
  }

  /** The server's message; its details, which quote rows, are a field of their own. */
  private static String serverText(PSQLException failure) {
    ServerErrorMessage said = failure.getServerErrorMessage();
    @Nullable String text = said == null ? null : said.getMessage();
    return text == null ? "no answer from the server" : text;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
