package io.madang.chat.adapter.persistence;

import java.sql.Connection;
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
 */
final class Database {

  private static final int ATTEMPTS = 4;

  private final Dialect dialect;
  private final Jdbi writing;
  private final Jdbi reading;
  private final Runnable whenAway;
  private volatile boolean writesFail;

  Database(Dialect dialect, DataSource writing, DataSource reading) {
    this(dialect, writing, reading, () -> {});
  }

  /** {@code whenAway} is run, perhaps often, when the database could not be reached. */
  Database(Dialect dialect, DataSource writing, DataSource reading, Runnable whenAway) {
    this.dialect = dialect;
    this.whenAway = whenAway;
    this.writing = configured(writing);
    this.reading = configured(reading);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Each statement sees what was committed when it began. */
  <R> R read(Function<Handle, R> work) {
    return on(reading, work::apply);
  }

  /** One text that is a transaction of its own, see {@link Dialect#alone}; not tried again. */
  <R> R writeOnce(Function<Handle, R> work) {
    return noted(handle -> once(handle, work));
  }

  /** All of it or nothing, and not tried again. */
  <R> R tryToWrite(Function<Handle, R> work) {
    return noted(handle -> transact(handle, work));
  }

  /** All of it or nothing; done again, a few times, when it met another transaction. */
  <R> R write(Function<Handle, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tryToWrite(work);
      } catch (StoreException | StoreAwayException failure) {
        if (!Fault.of(failure).isWorthAnotherAttempt() || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  /** Whether nothing could be written when it was last tried, as on a disk that is full. */
  boolean writesFail() {
    return writesFail;
  }

  private <R> R noted(Work<R> work) {
    try {
      R result = on(writing, work);
      writesFail = false;
      return result;
    } catch (StoreException | StoreAwayException failure) {
      if (Fault.of(failure) == Fault.AWAY) {
        writesFail = true;
      }
      throw failure;
    }
  }

  /** The connection may be a host's: it is given back as it came. */
  private <R> R on(Jdbi jdbi, Work<R> work) {
    try (Handle handle = jdbi.open()) {
      Connection connection = handle.getConnection();
      boolean commits = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        return work.on(handle);
      } finally {
        quietly(() -> connection.setAutoCommit(commits));
      }
    } catch (SQLException | RuntimeException failure) {
      throw failed(failure);
    }
  }

  private RuntimeException failed(Exception failure) {
    RuntimeException known = StoreException.of(failure);
    if (Fault.of(known) == Fault.AWAY) {
      whenAway.run();
    }
    return known;
  }

  private <R> R once(Handle handle, Function<Handle, R> work) {
    boolean done = false;
    try {
      R result = work.apply(handle);
      done = true;
      return result;
    } finally {
      if (!done) {
        quietly(() -> handle.getConnection().setAutoCommit(false));
        abandon(handle.getConnection());
      }
    }
  }

  /**
   * Commits by switching auto-commit on again, as JDBC defines it: SQLite's driver answers {@code
   * commit()} by beginning the next transaction at once, which would take the file's lock for
   * nothing.
   */
  private <R> R transact(Handle handle, Function<Handle, R> work) throws SQLException {
    Connection connection = handle.getConnection();
    boolean committed = false;
    try {
      connection.setAutoCommit(false);
      dialect.begun(connection);
      R result = work.apply(handle);
      connection.setAutoCommit(true);
      committed = true;
      return result;
    } finally {
      if (!committed) {
        abandon(connection);
      }
    }
  }

  private void abandon(Connection connection) {
    quietly(() -> rollBack(connection));
    quietly(() -> connection.setAutoCommit(true));
    quietly(() -> dialect.abandoned(connection));
  }

  private static void rollBack(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  /**
   * The failure that matters is the one that led here; a connection that is broken is the pool's
   * affair.
   */
  private static void quietly(SqlAction action) {
    try {
      action.run();
    } catch (SQLException alreadyFailing) {
      // Nothing is lost: what was not committed does not count.
    }
  }

  /**
   * Statements are used as they are written, and exceptions do not quote what was bound to them.
   */
  private static Jdbi configured(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @FunctionalInterface
  private interface Work<R> {
    R on(Handle handle) throws SQLException;
  }

  @FunctionalInterface
  private interface SqlAction {
    void run() throws SQLException;
  }
}
