package io.madang.chat.adapter.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables to the state that this version needs, with a history apart from a host's own.
 */
final class Schema {

  private Schema() {}

  static void migrate(DataSource source, Dialect dialect) {
    try {
      migrations(source, dialect).load().migrate();
    } catch (FlywayException failure) {
      throw StoreException.of(failure);
    }
  }

  static FluentConfiguration migrations(DataSource source, Dialect dialect) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(dialect.migrations())
        .table("madang_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0");
  }
}
