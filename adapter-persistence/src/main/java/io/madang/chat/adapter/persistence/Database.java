package io.madang.chat.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Runs work on the database: reading, or writing in one transaction. Every failure is a {@link
 * StoreException}, or a {@link StoreAwayException}.
 *
 * <p>Transactions are begun and ended in SQL, not by switching JDBC's auto-commit: PostgreSQL's
 * settings travel with the BEGIN, and SQLite's driver would answer {@code commit()} by beginning
 * the next transaction, and so lock the file for nothing.
 */
final class Database {

  private static final int ATTEMPTS = 4;

  private final Dialect dialect;
  private final BulkWrites bulkWrites;
  private final Jdbi writing;
  private final Jdbi reading;
  private final Runnable whenAway;
  private volatile boolean writesFail;

  /** {@code whenAway} is run, perhaps often, when the database could not be reached. */
  Database(
      Dialect dialect,
      BulkWrites bulkWrites,
      DataSource writing,
      DataSource reading,
      Runnable whenAway) {
    this.dialect = dialect;
    this.bulkWrites = bulkWrites;
    this.whenAway = whenAway;
    this.writing = configured(writing);
    this.reading = configured(reading);
  }

  Dialect dialect() {
    return dialect;
  }

  BulkWrites bulkWrites() {
    return bulkWrites;
  }

  /** Each statement sees what was committed when it began. */
  <R> R read(Function<Handle, R> work) {
    return on(reading, work);
  }

  /** A single text that is a transaction of its own, see {@link Dialect#alone}; not retried. */
  <R> R writeOnce(Function<Handle, R> work) {
    return noted(handle -> orRollBack(handle, work));
  }

  /** All of it or nothing; not retried. */
  <R> R tryToWrite(Function<Handle, R> work) {
    return noted(handle -> orRollBack(handle, it -> transact(it, work)));
  }

  /** All of it or nothing; retried a few times if it collided with another transaction. */
  <R> R write(Function<Handle, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tryToWrite(work);
      } catch (StoreException | StoreAwayException failure) {
        if (!failure.fault().isWorthAnotherAttempt() || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  /** Whether the last attempt to write failed because of the store, as on a full disk. */
  boolean writesFail() {
    return writesFail;
  }

  private <R> R noted(Function<Handle, R> work) {
    try {
      R result = on(writing, work);
      writesFail = false;
      return result;
    } catch (StoreException | StoreAwayException failure) {
      if (failure.fault() == StoreFault.AWAY) {
        writesFail = true;
      }
      throw failure;
    }
  }

  /** The connection may be a host's: it is given back as it came. */
  private <R> R on(Jdbi jdbi, Function<Handle, R> work) {
    try (Handle handle = jdbi.open()) {
      Connection connection = handle.getConnection();
      boolean commits = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        return work.apply(handle);
      } finally {
        quietly(() -> connection.setAutoCommit(commits));
      }
    } catch (SQLException | RuntimeException failure) {
      throw failed(failure);
    }
  }

  private RuntimeException failed(Exception failure) {
    RuntimeException known = StoreException.of(failure);
    if (known instanceof StoreFailure store && store.fault() == StoreFault.AWAY) {
      whenAway.run();
    }
    return known;
  }

  private <R> R transact(Handle handle, Function<Handle, R> work) {
    execute(handle, dialect.begin());
    R result = work.apply(handle);
    execute(handle, "COMMIT");
    return result;
  }

  /** Also after a commit that failed, which may leave SQLite inside the transaction. */
  private static <R> R orRollBack(Handle handle, Function<Handle, R> work) {
    try {
      return work.apply(handle);
    } catch (RuntimeException | Error failure) {
      quietly(() -> run(handle.getConnection(), "ROLLBACK"));
      throw failure;
    }
  }

  private static void execute(Handle handle, String sql) {
    try {
      run(handle.getConnection(), sql);
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  /** Prepared, so that the driver parses it once for each connection. */
  private static void run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** The failure that matters is the one that led here; a broken connection is up to the pool. */
  private static void quietly(SqlAction action) {
    try {
      action.run();
    } catch (SQLException alreadyFailing) {
      // Nothing is lost: what was not committed does not count.
    }
  }

  /** Statements are used as they are written, and exceptions do not quote what they bound. */
  private static Jdbi configured(DataSource source) {
    Jdbi jdbi = Jdbi.create(source).installPlugin(new StoredTypes());
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @FunctionalInterface
  private interface SqlAction {
    void run() throws SQLException;
  }
}
