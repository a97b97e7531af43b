package io.madang.chat.adapter.persistence.internal.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * A host's pool that does nothing to a connection that is given back: what was done to it shows.
 */
final class HostsConnections implements AutoCloseable {

  private static final String SESSION = "SELECT name || ' ' || setting FROM pg_settings ORDER BY 1";

  private final String url;
  private final boolean commits;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  HostsConnections(String url, boolean commits) {
    this.url = url;
    this.commits = commits;
  }

  /** A pool that gives all the same connection, as a pooler does one after the other. */
  static DataSource sharing(Connection only) {
    HostsConnections one = new HostsConnections("", true);
    return proxy(DataSource.class, (method, arguments) -> one.lent(only));
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          Connection given = idle.poll();
          return lent(given == null ? open() : given);
        });
  }

  /** What a session is set to before anybody has used it. */
  List<String> freshSession() throws SQLException {
    try (Connection connection = open()) {
      return session(connection);
    }
  }

  List<List<String>> sessions() throws SQLException {
    List<List<String>> all = new ArrayList<>();
    for (Connection each : idle) {
      all.add(session(each));
    }
    return all;
  }

  List<Boolean> commits() throws SQLException {
    List<Boolean> all = new ArrayList<>();
    for (Connection each : idle) {
      all.add(each.getAutoCommit());
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : idle) {
      each.close();
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, "postgres", "");
    connection.setAutoCommit(commits);
    return connection;
  }

  private Connection lent(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            idle.push(connection);
            return null;
          }
          return method.invoke(connection, arguments);
        });
  }

  private static List<String> session(Connection connection) throws SQLException {
    List<String> settings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SESSION)) {
      while (rows.next()) {
        settings.add(rows.getString(1));
      }
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    return settings;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return answer.to(method, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }

  @FunctionalInterface
  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
  }
}
