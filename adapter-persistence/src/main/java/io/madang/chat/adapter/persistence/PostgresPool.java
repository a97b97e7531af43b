package io.madang.chat.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

/**
 * Connections to PostgreSQL that notice within seconds when the server is gone, and come back by
 * themselves. Also when nothing says so: a connection whose other end has vanished without a word
 * holds its user up for {@link #ANSWER_SECONDS} at most.
 */
final class PostgresPool {

  private static final int ACQUIRE_MS = 3_000;
  private static final int VALIDATE_MS = 2_000;
  private static final int KEEP_ALIVE_MS = 30_000;

  /**
   * Longer than a vanished node can hold a room's lock (see {@link Dialect#begun}), so that who
   * waits for that lock gets it and is not cut off with it.
   */
  private static final int ANSWER_SECONDS = 6;

  private PostgresPool() {}

  static HikariDataSource open(String url, String user, String password, int size) {
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
