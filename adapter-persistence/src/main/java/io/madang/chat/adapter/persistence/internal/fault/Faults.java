package io.madang.chat.adapter.persistence.internal.fault;

import java.sql.SQLException;

/** What a database's exceptions mean; as the SQL standard says, unless the driver says more. */
public interface Faults {

  default StoreFault kind(SQLException failure) {
    return SqlStates.kind(failure);
  }

  /** What may be logged about it: nothing that quotes a row. */
  default String text(SQLException failure) {
    return failure.getClass().getSimpleName();
  }
}
