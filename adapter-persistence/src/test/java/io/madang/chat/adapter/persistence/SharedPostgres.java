package io.madang.chat.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One server for all tests that only need databases of their own. It ends with the tests' process.
 */
public final class SharedPostgres {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private SharedPostgres() {}

  /** A database that nobody else uses. */
  public static Database create() throws SQLException {
    return create("");
  }

  /** The same, with what else is said when it is created. */
  public static Database create(String options) throws SQLException {
    String name = "test_" + COUNT.incrementAndGet();
    execute(Server.INSTANCE.getPostgresDatabase(), "CREATE DATABASE " + name + " " + options);
    return new Database(name);
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** For its user {@code postgres}, who needs no password. */
  public record Database(String name) {

    public String url() {
      return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    public int port() {
      return Server.INSTANCE.getPort();
    }

    /** New connections each time. */
    public DataSource source() {
      return Server.INSTANCE.getDatabase("postgres", name);
    }

    public void execute(String sql) throws SQLException {
      SharedPostgres.execute(source(), sql);
    }

    /** For connections from now on. */
    public void set(String setting) throws SQLException {
      execute("ALTER DATABASE " + name + " SET " + setting);
    }
  }

  private static final class Server {

    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
