package io.madang.chat.adapter.persistence.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.application.port.StoreUnavailableException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes by itself is an outage, and what is wrong with the work is a fault. */
class PostgresFaultsTest {

  private static final Faults FAULTS = new PostgresFaults();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08000", "08001", "08003", "08006", "25006", "25P03", "28P01", "3D000", "40001", "40P01",
        "53000", "53100", "53200", "53300", "53400", "55P03", "57014", "57P01", "57P02", "57P03",
        "58000", "58030"
      })
  void serverThatIsAwayFullOrBusy_isAnOutage(String state) {
    assertThat(StoreException.of(new SQLException("secret", state), FAULTS))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22001", "22021", "23502", "23503", "23505", "23514", "25P02", "42501", "42601", "42703",
        "42P01", "XX000"
      })
  void serverThatRefusesTheWork_isAFault(String state) {
    assertThat(StoreException.of(new SQLException("secret", state), FAULTS))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aPoolWithoutAFreeConnection_isAnOutage() {
    assertThat(
            StoreException.of(
                new SQLTransientConnectionException("timed out after 3000ms"), FAULTS))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(StoreException.of(new SQLRecoverableException("closed"), FAULTS))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void theInnermostFailure_decides() {
    BatchUpdateException batch = new BatchUpdateException("secret", new int[0]);
    batch.setNextException(new SQLException("secret", "23514"));

    assertThat(StoreException.of(new IllegalStateException(batch), FAULTS))
        .isInstanceOf(StoreException.class);
    assertThat(StoreException.of(new IllegalStateException(new SQLException("", "57P01")), FAULTS))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void whatNoDatabaseSaid_isAFault() {
    assertThat(StoreException.of(new IllegalArgumentException("secret"), FAULTS))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  /** A host's own pool is not ours to set up, but what it lacks can be said. */
  @ParameterizedTest
  @ValueSource(strings = {"26000", "42P05"})
  void preparedStatementThatAPoolerLost_isSaidWithTheRemedy(String state) {
    assertThat(StoreException.of(new SQLException("prepared statement \"S_1\"", state), FAULTS))
        .hasMessageContaining("prepareThreshold=0");
  }
}
