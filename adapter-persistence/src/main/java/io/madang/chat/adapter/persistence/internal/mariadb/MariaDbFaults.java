package io.madang.chat.adapter.persistence.internal.mariadb;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import java.sql.SQLException;

/**
 * The server's own numbers say more than the SQL states, most of which are {@code HY000} or {@code
 * 23000}. Its messages quote rows and are not repeated.
 */
final class MariaDbFaults implements Faults {

  @Override
  public StoreFault kind(SQLException failure) {
    return switch (failure.getErrorCode()) {
      // A key is taken.
      case 1062, 1586 -> StoreFault.COLLISION;
      // A deadlock, which has rolled back the transaction, and what a cluster decides at the
      // commit.
      case 1213, 1020 -> StoreFault.RACE;
      // A lock that was waited for in vain: whoever vanished is cut off sooner, so somebody holds
      // it.
      case 1205 -> StoreFault.AWAY;
      // It takes no writes: read_only, a transaction or tables that may only be read.
      case 1290, 1792, 1836 -> StoreFault.AWAY;
      // The disk or a table is full, or cannot be written.
      case 3, 1021, 1026, 1030, 1114 -> StoreFault.AWAY;
      // It ended the statement or the connection: an operator did, or a limit of time.
      case 1317, 1927, 1969, 3024 -> StoreFault.AWAY;
      // No such database, and too many connections of this user.
      case 1049, 1203, 1226 -> StoreFault.AWAY;
      default -> Faults.super.kind(failure);
    };
  }
}
