package io.madang.chat.adapter.persistence.internal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.application.port.StoreUnavailableException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is wrong with the work is a fault, and everything else passes by itself. */
class SqliteFaultsTest {

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
  @EnumSource(
      value = SQLiteErrorCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN_ERROR", "SQLITE_OK", "SQLITE_ROW", "SQLITE_DONE"})
  void file_isAwayUnlessTheWorkIsWrong(SQLiteErrorCode code) {
    RuntimeException failure =
        StoreException.of(new SQLiteException("secret", code), new SqliteFaults());
    boolean wrong = WRONG.stream().anyMatch(each -> each.code == (code.code & 0xff));

    assertThat(failure instanceof StoreUnavailableException).isNotEqualTo(wrong);
    assertThat(failure).hasMessageNotContaining("secret");
  }
}
