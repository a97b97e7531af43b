package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** All that differs between the databases once they are connected to. */
public interface Dialect {

  /** Where the schema and its migrations are. */
  String migrations();

  Faults faults();

  BulkWrites bulkWrites();

  /** Whether transactions that write wait for each other, whichever rooms they are about. */
  boolean hasOneWriter();

  /** Begins a transaction that writes. */
  String begin();

  /** The end of a SELECT whose rows stay locked until the transaction ends. */
  String locked(Locking locking);

  /**
   * The condition that a column is one of these ids. It is the same text for any number of ids,
   * except perhaps for a single one, which is the most common.
   */
  <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value);

  /**
   * A relation {@code k(ord, room_id, member_id, client_message_id)} of the drafts that are bound
   * to {@code :keys} as a JSON array of objects with {@code index}, {@code room}, {@code sender}
   * and {@code clientMessageId}.
   */
  String draftKeys();

  /**
   * The statement as a transaction of its own, in one round trip, that sees what was committed when
   * it began. If it fails, the transaction still has to be rolled back.
   */
  String alone(String statement);

  /**
   * Transactions that write as much as a long message needs and undo it, to find out whether the
   * store can be written.
   */
  List<List<String>> trialWrites();
}
