package io.madang.chat.adapter.persistence.internal.sqlite;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.connection.CursorWrites;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.connection.NewRow;
import io.madang.chat.adapter.persistence.internal.connection.ReturningCursorWrites;
import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.row.Json;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** One lock, on the whole file; lists of values are JSON arrays. */
final class SqliteDialect implements Dialect {

  private final Faults faults = new SqliteFaults();
  private final BulkWrites bulkWrites = new SqliteBulkWrites();
  private final CursorWrites cursorWrites = new ReturningCursorWrites(statement -> statement);

  @Override
  public String migrations() {
    return "classpath:db/madang-sqlite";
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public BulkWrites bulkWrites() {
    return bulkWrites;
  }

  @Override
  public CursorWrites cursorWrites() {
    return cursorWrites;
  }

  @Override
  public boolean hasOneWriter() {
    return true;
  }

  // With the lock on the file at once: one that is wanted in the middle of a transaction may be
  // refused.
  @Override
  public List<String> begin() {
    return List.of("BEGIN IMMEDIATE");
  }

  // The transaction has begun with a lock on the whole file.
  @Override
  public String locked(Locking locking) {
    return "";
  }

  @Override
  public <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value) {
    long[] values = ids.stream().mapToLong(value).toArray();
    return values.length == 1
        ? new IdCondition("= :ids", values[0])
        : new IdCondition("IN (SELECT value FROM json_each(:ids))", Json.write(values));
  }

  @Override
  public String draftKeys() {
    return """
    (SELECT value ->> 'index' AS ord, value ->> 'room' AS room_id, value ->> 'sender' AS member_id,
            value ->> 'clientMessageId' AS client_message_id
       FROM json_each(:keys)) k\
    """;
  }

  @Override
  public OptionalLong insert(Handle handle, NewRow row) {
    return row.insertReturning(handle);
  }

  // A table of its own: pages that are freed in the transaction that took them need not be written.
  @Override
  public List<List<String>> trialWrites() {
    String drop = "DROP TABLE IF EXISTS madang_trial";
    return List.of(
        List.of(drop, "CREATE TABLE madang_trial AS SELECT hex(randomblob(8192)) AS body"),
        List.of(drop));
  }
}
