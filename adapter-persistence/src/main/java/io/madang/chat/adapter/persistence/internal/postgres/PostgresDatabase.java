package io.madang.chat.adapter.persistence.internal.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.adapter.persistence.internal.connection.Connections;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.Schema;
import javax.sql.DataSource;

/** Opens a database on a server, through a pool or through a host's connections. */
public final class PostgresDatabase {

  private PostgresDatabase() {}

  public static Database open(String url, String user, String password, int connections) {
    HikariDataSource pool = PostgresPool.open(url, user, password, connections);
    Runnable renew = () -> PostgresPool.replaceAll(pool);
    try {
      return open(new Connections(pool, pool, renew, pool::close));
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  public static Database over(DataSource hosts) {
    return open(Connections.ofHost(hosts));
  }

  private static Database open(Connections connections) {
    Dialect dialect = new PostgresDialect();
    PostgresRequirements.check(connections.writing());
    Schema.migrate(connections.writing(), dialect);
    return new Database(dialect, connections);
  }
}
