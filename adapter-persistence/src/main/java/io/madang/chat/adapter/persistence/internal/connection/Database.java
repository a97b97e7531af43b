package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.fault.StoreAwayException;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFailure;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import io.madang.chat.adapter.persistence.internal.row.StoredTypes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
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
public final class Database implements AutoCloseable {

  private static final int ATTEMPTS = 8;
  private static final int FIRST_PAUSE_MS = 5;

  private final Dialect dialect;
  private final Jdbi writing;
  private final Jdbi reading;
  private final Connections connections;
  private volatile boolean writesFail;

  public Database(Dialect dialect, Connections connections) {
    this.dialect = dialect;
    this.connections = connections;
    this.writing = configured(connections.writing());
    this.reading = configured(connections.reading());
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Each statement sees what was committed when it began. */
  public <R> R read(Function<Handle, R> work) {
    return on(reading, work);
  }

  /** Work that begins and ends its own transaction; not retried. */
  public <R> R writeOnce(Function<Handle, R> work) {
    return noted(handle -> orRollBack(handle, work));
  }

  /** All of it or nothing; not retried. */
  public <R> R tryToWrite(Function<Handle, R> work) {
    return noted(handle -> orRollBack(handle, it -> transact(it, work)));
  }

  /**
   * All of it or nothing; retried a few times if it collided with another transaction, after pauses
   * that grow and differ, so that the two do not meet again.
   */
  public <R> R write(Function<Handle, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tryToWrite(work);
      } catch (StoreException | StoreAwayException failure) {
        if (!failure.fault().isWorthAnotherAttempt() || attempt == ATTEMPTS) {
          throw failure;
        }
        pause(attempt, failure);
      }
    }
  }

  /** Longer each time, and by chance, so that those that collided do not meet again. */
  private static void pause(int attempt, RuntimeException failure) {
    int most = FIRST_PAUSE_MS << (attempt - 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most + 1));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** Whether the last attempt to write failed because of the store, as on a full disk. */
  boolean writesFail() {
    return writesFail;
  }

  @Override
  public void close() {
    connections.close().run();
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
    RuntimeException known = StoreException.of(failure, dialect.faults());
    if (known instanceof StoreFailure store && store.fault() == StoreFault.AWAY) {
      connections.renew().run();
    }
    return known;
  }

  private <R> R transact(Handle handle, Function<Handle, R> work) {
    dialect.begin().forEach(statement -> execute(handle, statement));
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

  private void execute(Handle handle, String sql) {
    try {
      run(handle.getConnection(), sql);
    } catch (SQLException failure) {
      throw StoreException.of(failure, dialect.faults());
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
