package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a transaction that adds events writes, many rows at once; one way for each database. */
interface BulkWrites {

  /**
   * Inserts the events that were added to the rooms; each room's head and counts become what they
   * are in memory, and the sender of each of the newest messages has read up to it. Returns how
   * many rows were written: fewer than asked for if such a sender is not in the room. A message
   * whose id is stored already fails with {@link Fault#COLLISION}.
   */
  int store(Handle handle, List<LockedRoom> rooms, Collection<MessagePosted> newest);
}
