package io.madang.chat.adapter.persistence.internal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's numbers decide, and what it says is not repeated. */
class MariaDbFaultsTest {

  private static final Faults FAULTS = new MariaDbFaults();

  @ParameterizedTest
  @CsvSource({
    "23000, 1062, COLLISION",
    "23000, 1586, COLLISION",
    "40001, 1213, RACE",
    "40001, 0, RACE",
    "HY000, 1020, RACE",
    "HY000, 1205, AWAY",
    "HY000, 1290, AWAY",
    "25006, 1792, AWAY",
    "HY000, 1836, AWAY",
    "HY000, 1021, AWAY",
    "HY000, 1114, AWAY",
    "70100, 1317, AWAY",
    "70100, 1927, AWAY",
    "42000, 1049, AWAY",
    "42000, 1203, AWAY",
    "28000, 1045, AWAY",
    "08004, 1040, AWAY",
    "08S01, 1053, AWAY",
    "08S01, 1047, AWAY",
    "08000, 0, AWAY",
    "23000, 1048, REJECTED",
    "23000, 1452, REJECTED",
    "23000, 4025, REJECTED",
    "22001, 1406, REJECTED",
    "22007, 1366, REJECTED",
    "HY000, 1366, REJECTED",
    "42000, 1064, REJECTED",
    "42S02, 1146, REJECTED",
    "42000, 1142, REJECTED"
  })
  void fault_isKnownByItsNumberOrState(String state, int code, StoreFault fault) {
    SQLException failure = new SQLException("Duplicate entry 'secret'", state, code);

    assertThat(FAULTS.kind(failure)).isEqualTo(fault);
    assertThat(StoreException.of(failure, FAULTS)).hasMessageNotContaining("secret").hasNoCause();
  }
}
