package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.fault.StoreAwayException;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the tables to the state that this version needs, with a history apart from a host's own.
 */
public final class Schema {

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private Schema() {}

  /**
   * Flyway creates its history without a lock. Of several nodes that start on an empty database at
   * once, one succeeds; the others find what it has created when they try again.
   */
  public static void migrate(DataSource source, Dialect dialect) {
    for (int attempt = 1; ; attempt++) {
      try {
        migrations(source, dialect).load().migrate();
        return;
      } catch (FlywayException failure) {
        RuntimeException known = StoreException.of(failure, dialect.faults());
        if (known instanceof StoreAwayException
            || failure instanceof FlywayValidateException
            || attempt == ATTEMPTS) {
          throw known;
        }
        pause(known);
      }
    }
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  static FluentConfiguration migrations(DataSource source, Dialect dialect) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(dialect.migrations())
        .placeholders(dialect.placeholders())
        .table("madang_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }
}
