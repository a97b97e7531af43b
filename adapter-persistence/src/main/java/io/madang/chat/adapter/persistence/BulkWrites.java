package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a transaction that adds events writes, many rows at once; one way for each database. */
interface BulkWrites {

  void insertEvents(Handle handle, List<RoomEventRow> events);

  /** Each room's head and counts become what they are in memory. */
  void moveHeads(Handle handle, List<LockedRoom> rooms);

  /** The sender of each message has read up to it. */
  void moveCursors(Handle handle, Collection<MessagePosted> newest);
}
