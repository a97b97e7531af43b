package io.madang.chat.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.StoreUnavailableException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What passes by itself is an outage, and what is wrong with the work is a fault. */
class StoreFaultTest {

  /** Those that say that the statement, or what it would store, is wrong. */
  private static final Set<SQLiteErrorCode> WRONG =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_ERROR,
          SQLiteErrorCode.SQLITE_INTERNAL,
          SQLiteErrorCode.SQLITE_MISUSE,
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_MISMATCH,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_RANGE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08000", "08001", "08003", "08006", "25006", "25P03", "28P01", "3D000", "40001", "40P01",
        "53000", "53100", "53200", "53300", "53400", "55P03", "57014", "57P01", "57P02", "57P03",
        "58000", "58030"
      })
  void postgresThatIsAwayFullOrBusy_isAnOutage(String state) {
    assertThat(StoreException.of(new SQLException("secret", state)))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22001", "22021", "23502", "23503", "23505", "23514", "25P02", "42501", "42601", "42703",
        "42P01", "XX000"
      })
  void postgresThatRefusesTheWork_isAFault(String state) {
    assertThat(StoreException.of(new SQLException("secret", state)))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN_ERROR", "SQLITE_OK", "SQLITE_ROW", "SQLITE_DONE"})
  void sqlite_isAwayUnlessTheWorkIsWrong(SQLiteErrorCode code) {
    RuntimeException failure = StoreException.of(new SQLiteException("secret", code));
    boolean wrong = WRONG.stream().anyMatch(each -> each.code == (code.code & 0xff));

    assertThat(failure instanceof StoreUnavailableException).isNotEqualTo(wrong);
    assertThat(failure).hasMessageNotContaining("secret");
  }

  @Test
  void aPoolWithoutAFreeConnection_isAnOutage() {
    assertThat(StoreException.of(new SQLTransientConnectionException("timed out after 3000ms")))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(StoreException.of(new SQLRecoverableException("closed")))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void theInnermostFailure_decides() {
    BatchUpdateException batch = new BatchUpdateException("secret", new int[0]);
    batch.setNextException(new SQLException("secret", "23514"));

    assertThat(StoreException.of(new IllegalStateException(batch)))
        .isInstanceOf(StoreException.class);
    assertThat(StoreException.of(new IllegalStateException(new SQLException("", "57P01"))))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void whatNoDatabaseSaid_isAFault() {
    assertThat(StoreException.of(new IllegalArgumentException("secret")))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
