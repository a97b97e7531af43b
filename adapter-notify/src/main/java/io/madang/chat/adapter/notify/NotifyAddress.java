package io.madang.chat.adapter.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is, and how a connection to it is opened: one that gives up within seconds.
 */
final class NotifyAddress {

  private static final Driver DRIVER = new Driver();

  private final String url;
  private final Properties properties;

  private NotifyAddress(String url, Properties properties) {
    this.url = url;
    this.properties = properties;
  }

  static NotifyAddress parse(String url, String user, String password) {
    if (!DRIVER.acceptsURL(url)) {
      throw new IllegalArgumentException(
          "The URL must be jdbc:postgresql://host:port/database and well-formed");
    }
    Properties properties = new Properties();
    PGProperty.APPLICATION_NAME.set(properties, "madang-fanout");
    PGProperty.CONNECT_TIMEOUT.set(properties, 2);
    PGProperty.LOGIN_TIMEOUT.set(properties, 4);
    PGProperty.SOCKET_TIMEOUT.set(properties, 20);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    if (!user.isEmpty()) {
      PGProperty.USER.set(properties, user);
    }
    if (!password.isEmpty()) {
      PGProperty.PASSWORD.set(properties, password);
    }
    return new NotifyAddress(url, properties);
  }

  /** Connects and runs the first statement. */
  Connection connect(String first) throws SQLException {
    Connection connection = DRIVER.connect(url, properties);
    if (connection == null) {
      throw new SQLException("The URL is none of PostgreSQL");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(first);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      abort(connection);
      throw failure;
    }
  }

  /** Closes the socket, also under a thread that is blocked on it. */
  static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException ended) {
      // It is of no more use either way.
      return;
    }
  }
}
