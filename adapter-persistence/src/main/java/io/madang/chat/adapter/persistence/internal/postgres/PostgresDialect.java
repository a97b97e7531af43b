package io.madang.chat.adapter.persistence.internal.postgres;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.connection.CursorWrites;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.connection.NewRow;
import io.madang.chat.adapter.persistence.internal.connection.ReturningCursorWrites;
import io.madang.chat.adapter.persistence.internal.fault.Faults;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** Rows are locked one by one; lists of values are arrays, so that a statement is planned once. */
final class PostgresDialect implements Dialect {

  private static final String BEGIN =
      """
      BEGIN ISOLATION LEVEL READ COMMITTED;
      SET LOCAL synchronous_commit = on;
      SET LOCAL lock_timeout = 0;
      SET LOCAL plan_cache_mode = force_generic_plan;
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_hashjoin = off;
      SET LOCAL enable_mergejoin = off;
      SET LOCAL idle_in_transaction_session_timeout = '5s'\
      """;

  private final Faults faults = new PostgresFaults();
  private final BulkWrites bulkWrites = new PostgresBulkWrites();
  private final CursorWrites cursorWrites =
      new ReturningCursorWrites(
          statement -> "BEGIN ISOLATION LEVEL READ COMMITTED;\n" + statement + ";\nCOMMIT");

  @Override
  public String migrations() {
    return "classpath:db/madang-postgresql";
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
    return false;
  }

  // In one round trip, parsed once for each connection. For this transaction only, because the
  // connection may be the host's, or a different one each time behind a pooler: what the log
  // promises must not depend on how pools, users and databases are set up. Locks are waited for,
  // since whoever holds one releases it within seconds: a node that froze inside a transaction is
  // cut off. Plans are made once and kept. They must not be bad ones that were made while a table
  // was empty: each row is looked up by its key, and no table is read to be joined.
  @Override
  public List<String> begin() {
    return List.of(BEGIN);
  }

  @Override
  public String locked(Locking locking) {
    return switch (locking) {
      case WAITING -> "FOR UPDATE";
      case SKIPPING -> "FOR UPDATE SKIP LOCKED";
    };
  }

  @Override
  public <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value) {
    Long[] values = ids.stream().mapToLong(value).boxed().toArray(Long[]::new);
    return new IdCondition("= ANY (:ids)", values);
  }

  @Override
  public String draftKeys() {
    return """
    (SELECT index AS ord, room AS room_id, sender AS member_id, "clientMessageId" AS client_message_id
       FROM json_to_recordset(CAST(:keys AS json))
         AS (index int, room bigint, sender bigint, "clientMessageId" text)) k\
    """;
  }

  @Override
  public OptionalLong insert(Handle handle, NewRow row) {
    return row.insertReturning(handle);
  }

  @Override
  public Optional<String> continueIds(String table) {
    return Optional.of(
        "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), MAX(id)) FROM %1$s".formatted(table));
  }

  // In the table that holds the messages, so that it finds space only where they would. There is no
  // room 0, so nobody sees it.
  @Override
  public List<List<String>> trialWrites() {
    String insert =
        """
        INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email, body, at)
        SELECT 0, (random() * 1e18)::bigint, 'TRIAL', 0, 0, '', '', repeat(md5(n::text), 45), 0
          FROM generate_series(1, 16) AS n\
        """;
    return List.of(List.of(insert, "DELETE FROM madang_room_event WHERE room_id = 0"));
  }
}
