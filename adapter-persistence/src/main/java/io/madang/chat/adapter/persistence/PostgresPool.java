package io.madang.chat.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

/**
 * Connections to PostgreSQL that notice within seconds when the server is gone, and come back by
 * themselves.
 */
final class PostgresPool {

  private static final int ACQUIRE_MS = 3_000;
  private static final int VALIDATE_MS = 2_000;
  private static final int KEEP_ALIVE_MS = 30_000;

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
    config.addDataSourceProperty("socketTimeout", "15");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "madang");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw StoreException.of(failure);
    }
  }
}
