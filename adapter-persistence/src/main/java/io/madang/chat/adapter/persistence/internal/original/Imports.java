package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.original.ImportReport;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Connects to the original's database and imports all of it. */
public final class Imports {

  private Imports() {}

  public static ImportReport run(
      Database target,
      Supplier<String> epochs,
      String url,
      String user,
      String password,
      ZoneId zone) {
    try (OriginalDatabase original =
        new OriginalDatabase(url, user, password, zone, Clock.systemUTC())) {
      return Import.run(original, target, epochs);
    } catch (SQLException failure) {
      throw new ImportRefusedException(
          "The original's database cannot be reached: SQLSTATE %s, code %d."
              .formatted(failure.getSQLState(), failure.getErrorCode()));
    }
  }
}
