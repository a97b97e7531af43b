package io.madang.chat.adapter.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The store failed or cannot be reached.
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

  static StoreException of(Throwable failure) {
    if (failure instanceof StoreException already) {
      return already;
    }
    Fault fault = Fault.of(failure);
    StoreException exception = new StoreException(fault, fault.words() + ": " + describe(failure));
    exception.setStackTrace(root(failure).getStackTrace());
    return exception;
  }

  static StoreException overloaded() {
    return new StoreException(Fault.OVERLOADED, "Too many messages are waiting to be stored");
  }

  static StoreException surprised() {
    return new StoreException(Fault.RACE, "What was to be stored does not fit what is stored");
  }

  static StoreException unreachable() {
    return new StoreException(Fault.AWAY, Fault.AWAY.words());
  }

  static StoreException closed() {
    return new StoreException(Fault.CLOSED, "The store is closed");
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
