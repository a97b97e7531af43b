package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** All that differs between the databases once they are connected to. */
public interface Dialect {

  /** Where the schema and its migrations are. */
  String migrations();

  /** What the schema's scripts say in different words for each kind of server. */
  default Map<String, String> placeholders() {
    return Map.of();
  }

  Faults faults();

  BulkWrites bulkWrites();

  CursorWrites cursorWrites();

  /** Whether transactions that write wait for each other, whichever rooms they are about. */
  boolean hasOneWriter();

  /** The statements that begin a transaction which writes. */
  List<String> begin();

  /** The end of a SELECT whose rows stay locked until the transaction ends. */
  String locked(Locking locking);

  /**
   * The condition that a column is one of these ids. If rows are locked by it, then in the order of
   * their ids.
   */
  <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value);

  /**
   * A relation {@code k(ord, room_id, member_id, client_message_id)} of the drafts that are bound
   * to {@code :keys} as a JSON array of objects with {@code index}, {@code room}, {@code sender}
   * and {@code clientMessageId}.
   */
  String draftKeys();

  /**
   * Inserts the row; its id, or nothing if its key is taken, after which the transaction goes on.
   */
  OptionalLong insert(Handle handle, NewRow row);

  /** A query after which a table gives out ids beyond those that its rows were inserted with. */
  default Optional<String> continueIds(String table) {
    return Optional.empty();
  }

  /**
   * Transactions that write as much as a long message needs and undo it, to find out whether the
   * store can be written.
   */
  List<List<String>> trialWrites();
}
