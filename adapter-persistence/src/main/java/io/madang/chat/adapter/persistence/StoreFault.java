package io.madang.chat.adapter.persistence;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The kind of a failure, which decides what is worth trying. */
enum StoreFault {
  /**
   * The database cannot be reached, cannot write, or is locked by somebody else: no work would
   * succeed now.
   */
  AWAY("The store cannot be reached or cannot write"),
  /** It collided with another transaction; done again, it will succeed. */
  RACE("The store was too busy"),
  /** It contradicts what is stored; done again after looking that up, it should succeed. */
  COLLISION("What was to be stored does not fit what is stored"),
  /** This particular piece of work is at fault. */
  REJECTED("The store rejected it"),
  /** A statement that was prepared in one session is looked for in another. */
  UNPREPARED("A pooler mixes up prepared statements, so add prepareThreshold=0 to the JDBC URL"),
  /** As much work is waiting as may wait. */
  OVERLOADED("The store is overloaded"),
  CLOSED("The store is closed");

  private static final Set<SQLiteErrorCode> SQLITE_REJECTED =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_ERROR,
          SQLiteErrorCode.SQLITE_INTERNAL,
          SQLiteErrorCode.SQLITE_MISUSE,
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_MISMATCH,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_RANGE);

  private final String words;

  StoreFault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether it passes by itself, so that the same call may succeed later. */
  boolean isOutage() {
    return switch (this) {
      case AWAY, RACE, OVERLOADED, CLOSED -> true;
      case COLLISION, REJECTED, UNPREPARED -> false;
    };
  }

  /** Whether the same work may succeed if it is done again at once. */
  boolean isWorthAnotherAttempt() {
    return this == RACE || this == COLLISION;
  }

  /** What a driver's exception, perhaps wrapped, stands for. */
  static StoreFault of(Throwable failure) {
    SQLException sql = sqlException(failure);
    if (sql == null) {
      return REJECTED;
    }
    return sql instanceof SQLiteException sqlite ? ofSqlite(sqlite) : ofState(sql);
  }

  /** The innermost SQL exception, which carries the state; a batch hides it in its chain. */
  static @Nullable SQLException sqlException(Throwable failure) {
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

  private static StoreFault ofSqlite(SQLiteException failure) {
    if (failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
      return COLLISION;
    }
    int primary = failure.getResultCode().code & 0xff;
    boolean rejected = SQLITE_REJECTED.stream().anyMatch(code -> code.code == primary);
    return rejected ? REJECTED : AWAY;
  }

  /** By the classes of the SQL standard and PostgreSQL's appendix A. */
  private static StoreFault ofState(SQLException failure) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientConnectionException
        || failure instanceof SQLRecoverableException) {
      return AWAY;
    }
    if (state == null || state.length() != 5) {
      return AWAY;
    }
    return switch (state) {
      case "40001", "40P01" -> RACE;
      case "23505" -> COLLISION;
      case "26000", "42P05" -> UNPREPARED;
      case "25006", "25P03", "25P04", "55P03" -> AWAY;
      default ->
          switch (state.substring(0, 2)) {
            case "08", "28", "3D", "53", "57", "58" -> AWAY;
            default -> REJECTED;
          };
    };
  }
}
