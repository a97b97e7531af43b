package io.madang.chat.adapter.persistence.internal.mariadb;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;

/**
 * Connections to MariaDB or MySQL that notice within seconds that the server is gone, and recover
 * by themselves. Even if the server disappears silently, a connection blocks its user for {@link
 * #ANSWER_MS} at most.
 */
final class MariaDbPool {

  private static final int ACQUIRE_MS = 3_000;
  private static final int VALIDATE_MS = 2_000;
  private static final int KEEP_ALIVE_MS = 30_000;

  /** Longer than a lock is waited for, so that a wait ends with the server's answer. */
  private static final int ANSWER_MS = 6_000;

  /**
   * A node that froze inside a transaction is cut off, and its locks are free, before those who
   * wait for them give up. MySQL cannot do this, and ends any connection that is silent for a
   * minute; the pool keeps its own from being so.
   */
  private static final String SESSION =
      """
      SET SESSION sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
        innodb_lock_wait_timeout = 5, wait_timeout = 60 /*M!100600 , idle_transaction_timeout = 4 */\
      """;

  private MariaDbPool() {}

  static HikariDataSource open(String url, String user, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("madang-mariadb");
    config.setJdbcUrl(DriverChoice.url(url));
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(ACQUIRE_MS);
    config.setValidationTimeout(VALIDATE_MS);
    config.setKeepaliveTime(KEEP_ALIVE_MS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql(SESSION);
    config.addDataSourceProperty("connectTimeout", "3000");
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER_MS));
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw StoreException.of(failure, new MariaDbFaults());
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
