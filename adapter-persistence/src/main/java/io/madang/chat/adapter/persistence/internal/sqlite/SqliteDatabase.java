package io.madang.chat.adapter.persistence.internal.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.adapter.persistence.internal.connection.Connections;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.Schema;
import java.nio.file.Path;

/** Opens a database in a file. */
public final class SqliteDatabase {

  private SqliteDatabase() {}

  public static Database open(Path path, int readers) {
    Dialect dialect = new SqliteDialect();
    SqliteFile file = SqliteFile.at(path);
    Schema.migrate(file.source(false), dialect);
    return over(file.writer(), file.readers(readers), dialect);
  }

  private static Database over(HikariDataSource writer, HikariDataSource readers, Dialect dialect) {
    Runnable close =
        () -> {
          readers.close();
          writer.close();
        };
    return new Database(dialect, new Connections(writer, readers, () -> {}, close));
  }
}
