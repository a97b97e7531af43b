package io.madang.chat.adapter.persistence.internal.fault;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** By the classes of the SQL standard and PostgreSQL's appendix A. */
final class SqlStates {

  private SqlStates() {}

  static StoreFault kind(SQLException failure) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientConnectionException
        || failure instanceof SQLRecoverableException) {
      return StoreFault.AWAY;
    }
    if (state == null || state.length() != 5) {
      return StoreFault.AWAY;
    }
    return switch (state) {
      case "40001", "40P01" -> StoreFault.RACE;
      case "23505" -> StoreFault.COLLISION;
      case "26000", "42P05" -> StoreFault.UNPREPARED;
      case "25006", "25P03", "25P04", "55P03" -> StoreFault.AWAY;
      default ->
          switch (state.substring(0, 2)) {
            case "08", "28", "3D", "53", "57", "58" -> StoreFault.AWAY;
            default -> StoreFault.REJECTED;
          };
    };
  }
}
