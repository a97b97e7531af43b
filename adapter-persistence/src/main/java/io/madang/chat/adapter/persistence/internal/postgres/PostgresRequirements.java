package io.madang.chat.adapter.persistence.internal.postgres;

import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Checks the database before anything is created in it. Each refusal names the remedy. */
final class PostgresRequirements {

  private static final String QUESTION =
      "SELECT current_setting('server_encoding'), current_setting('transaction_read_only')";

  private PostgresRequirements() {}

  static void check(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(QUESTION)) {
      answer.next();
      requireUnicode(answer.getString(1));
      requireWritable(answer.getString(2));
    } catch (SQLException failure) {
      throw StoreException.of(failure, new PostgresFaults());
    }
  }

  /** Other encodings lack most of what people write; SQL_ASCII stores bytes, not text. */
  private static void requireUnicode(String encoding) {
    if (!encoding.equals("UTF8")) {
      throw new IllegalStateException(
          "The encoding of the database is "
              + encoding
              + " and must be UTF8: make one WITH ENCODING 'UTF8' TEMPLATE template0.");
    }
  }

  private static void requireWritable(String readOnly) {
    if (readOnly.equals("on")) {
      throw new IllegalStateException(
          "The database takes no writes: it is a standby, or default_transaction_read_only is on"
              + " for it, for the user, or for the connections.");
    }
  }
}
