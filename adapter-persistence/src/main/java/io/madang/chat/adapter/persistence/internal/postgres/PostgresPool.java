package io.madang.chat.adapter.persistence.internal.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to PostgreSQL that notice within seconds that the server is gone, and recover by
 * themselves. Even if the server disappears silently, a connection blocks its user for {@link
 * #ANSWER_SECONDS} at most.
 */
final class PostgresPool {

  private static final Logger LOGGER = LoggerFactory.getLogger(PostgresPool.class);

  private static final int ACQUIRE_MS = 3_000;
  private static final int VALIDATE_MS = 2_000;
  private static final int KEEP_ALIVE_MS = 30_000;

  /**
   * Longer than a node that disappeared can hold a room's lock (see {@link PostgresDialect#begin}),
   * so that a transaction waiting for that lock gets it instead of timing out.
   */
  private static final int ANSWER_SECONDS = 6;

  private static final Faults FAULTS = new PostgresFaults();

  private PostgresPool() {}

  /**
   * If connections share the server's sessions, statements are not prepared in them, unless the URL
   * sets {@code prepareThreshold}: each transaction may run in a different session, which does not
   * know what was prepared before.
   */
  static HikariDataSource open(String url, String user, String password, int size) {
    HikariDataSource pool = open(config(url, user, password, size));
    if (size == 1 || !sharesSessions(pool)) {
      return pool;
    }
    pool.close();
    LOGGER.info("A pooler shares PostgreSQL's sessions: statements are not prepared in them");
    HikariConfig unprepared = config(url, user, password, size);
    unprepared.addDataSourceProperty("prepareThreshold", "0");
    return open(unprepared);
  }

  /** Without a pooler, each of two connections has its own session and keeps it. */
  static boolean sharesSessions(DataSource source) {
    try (Connection one = source.getConnection();
        Connection other = source.getConnection()) {
      int ofOne = session(one);
      int ofOther = session(other);
      return ofOne == ofOther || ofOne != session(one) || ofOther != session(other);
    } catch (SQLException failure) {
      throw StoreException.of(failure, FAULTS);
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
      throw StoreException.of(failure, FAULTS);
    }
  }

  /**
   * After one connection has failed, the others are probably broken too, and finding out would take
   * seconds for each. Those in use are closed when they are returned.
   */
  static void replaceAll(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null) {
      connections.softEvictConnections();
    }
  }
}
