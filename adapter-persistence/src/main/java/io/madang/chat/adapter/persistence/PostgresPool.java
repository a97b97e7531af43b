package io.madang.chat.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to PostgreSQL that notice within seconds when the server is gone, and come back by
 * themselves. Also when nothing says so: a connection whose other end has vanished without a word
 * holds its user up for {@link #ANSWER_SECONDS} at most.
 */
final class PostgresPool {

  private static final Logger LOGGER = LoggerFactory.getLogger(PostgresPool.class);

  private static final int ACQUIRE_MS = 3_000;
  private static final int VALIDATE_MS = 2_000;
  private static final int KEEP_ALIVE_MS = 30_000;

  /**
   * Longer than a vanished node can hold a room's lock (see {@link Dialect#begin}), so that who
   * waits for that lock gets it and is not cut off with it.
   */
  private static final int ANSWER_SECONDS = 6;

  private PostgresPool() {}

  /**
   * Where connections share the server's sessions, statements are not prepared in these, unless the
   * URL says after how many uses they are ({@code prepareThreshold}): each transaction may run in
   * another session, which knows nothing of those before it.
   */
  static HikariDataSource open(String url, String user, String password, int size) {
    HikariDataSource pool = open(config(url, user, password, size));
    if (size == 1 || !sharesSessions(pool)) {
      return pool;
    }
    pool.close();
    LOGGER.info("A pooler shares PostgreSQL's sessions out: statements are not prepared in them");
    HikariConfig unprepared = config(url, user, password, size);
    unprepared.addDataSourceProperty("prepareThreshold", "0");
    return open(unprepared);
  }

  /** Two connections to PostgreSQL itself have a session each, and always the same one. */
  static boolean sharesSessions(DataSource source) {
    try (Connection one = source.getConnection();
        Connection other = source.getConnection()) {
      int ofOne = session(one);
      int ofOther = session(other);
      return ofOne == ofOther || ofOne != session(one) || ofOther != session(other);
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  private static int session(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT pg_backend_pid()")) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static HikariConfig config(String url, String user, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("madang-postgres");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(ACQUIRE_MS);
    config.setValidationTimeout(VALIDATE_MS);
    config.setKeepaliveTime(KEEP_ALIVE_MS);
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("loginTimeout", "3");
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "madang");
    return config;
  }

  private static HikariDataSource open(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw StoreException.of(failure);
    }
  }

  /**
   * One connection has failed, and the others are probably no better: to find out one by one would
   * take seconds for each. Those in use are closed when they are given back.
   */
  static void replaceAll(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null) {
      connections.softEvictConnections();
    }
  }
}
