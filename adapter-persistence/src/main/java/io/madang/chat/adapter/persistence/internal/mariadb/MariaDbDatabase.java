package io.madang.chat.adapter.persistence.internal.mariadb;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.adapter.persistence.internal.connection.Connections;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.Schema;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens a MariaDB or MySQL that is fit for the store, with its tables up to date. */
public final class MariaDbDatabase {

  private MariaDbDatabase() {}

  /** Whether that is what a host's connections lead to. */
  public static boolean isBehind(DataSource hosts) {
    try (Connection connection = hosts.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("MariaDB") || product.equals("MySQL");
    } catch (SQLException failure) {
      throw StoreException.of(failure, new MariaDbFaults());
    }
  }

  public static Database open(String url, String user, String password, int connections) {
    HikariDataSource pool = MariaDbPool.open(url, user, password, connections);
    try {
      return open(new Connections(pool, pool, () -> MariaDbPool.replaceAll(pool), pool::close));
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  public static Database over(DataSource hosts) {
    return open(Connections.ofHost(hosts));
  }

  private static Database open(Connections connections) {
    ServerVersion version = MariaDbRequirements.check(connections.writing());
    Dialect dialect = new MariaDbDialect(version.textCollation());
    Schema.migrate(connections.writing(), dialect);
    return new Database(dialect, connections);
  }
}
