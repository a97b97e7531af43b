package io.madang.chat.adapter.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The store did not do what it was asked for, and will not another time: a fault, or data that
 * cannot be. What may pass by itself is a {@link StoreAwayException}.
 *
 * <p>Says what happened without the values that were to be stored. Drivers write them into their
 * own texts, so the driver's exception does not travel along as the cause; its stack does.
 */
final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  private StoreException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** The failure in our words: a {@link StoreAwayException} if it is an outage. */
  static RuntimeException of(Throwable failure) {
    if (failure instanceof StoreException || failure instanceof StoreAwayException) {
      return (RuntimeException) failure;
    }
    Fault fault = Fault.of(failure);
    String message = fault.words() + ": " + describe(failure);
    RuntimeException exception =
        fault.isOutage()
            ? new StoreAwayException(fault, message)
            : new StoreException(fault, message);
    exception.setStackTrace(root(failure).getStackTrace());
    return exception;
  }

  static StoreException surprised() {
    return new StoreException(Fault.COLLISION, Fault.COLLISION.words());
  }

  Fault fault() {
    return fault;
  }

  private static String describe(Throwable failure) {
    SQLException sql = Fault.sqlException(failure);
    if (sql == null) {
      return root(failure).getClass().getSimpleName();
    }
    String text = sql instanceof PSQLException pg ? serverText(pg) : sql.getClass().getSimpleName();
    return text + " (SQLSTATE " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")";
  }

  /** The server's own sentence; the details, which quote rows, come separately and stay behind. */
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
