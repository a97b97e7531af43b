package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the many rows of a transaction that adds events, in the way that suits the database. */
interface BulkWrites {

  /**
   * Inserts the events that were added to the rooms, updates each room's head and counts, and moves
   * the read cursor of each of the newest messages' sender up to that message.
   *
   * <p>Returns how many rows were written: fewer than asked for if such a sender is not in the
   * room. A message whose id is stored already fails with {@link StoreFault#COLLISION}.
   */
  int store(Handle handle, List<LockedRoom> rooms, Collection<MessagePosted> newest);
}
