package io.madang.chat.adapter.persistence.internal.sqlite;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite's codes; whatever is not about the work itself is about the file or its lock. */
final class SqliteFaults implements Faults {

  private static final Set<SQLiteErrorCode> REJECTED =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_ERROR,
          SQLiteErrorCode.SQLITE_INTERNAL,
          SQLiteErrorCode.SQLITE_MISUSE,
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_MISMATCH,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_RANGE);

  @Override
  public StoreFault kind(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? kind(sqlite.getResultCode())
        : Faults.super.kind(failure);
  }

  private static StoreFault kind(SQLiteErrorCode result) {
    if (result == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
      return StoreFault.COLLISION;
    }
    int primary = result.code & 0xff;
    boolean rejected = REJECTED.stream().anyMatch(code -> code.code == primary);
    return rejected ? StoreFault.REJECTED : StoreFault.AWAY;
  }
}
