package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.row.Additions;
import org.jdbi.v3.core.Handle;

/** Writes the many rows of a transaction that adds events, in the way that suits the database. */
public interface BulkWrites {

  /**
   * Inserts the events, updates each room's head and counts, and moves the read cursor of each of
   * the newest messages' sender up to that message.
   *
   * <p>Returns how many rows were written: fewer than {@link Additions#rows} if such a sender is
   * not in the room. A message whose id is stored already fails with {@link
   * io.madang.chat.adapter.persistence.internal.fault.StoreFault#COLLISION}.
   */
  int store(Handle handle, Additions additions);
}
