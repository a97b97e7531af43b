package io.madang.chat.adapter.persistence.internal.mariadb;

import static java.util.stream.Collectors.joining;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.connection.CursorWrites;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.connection.NewRow;
import io.madang.chat.adapter.persistence.internal.fault.Faults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/**
 * Rows are locked one by one; lists of values are JSON, which both databases read as a table.
 *
 * @param texts the collation under which only equal texts are equal
 */
record MariaDbDialect(String texts) implements Dialect {

  private static final Faults FAULTS = new MariaDbFaults();
  private static final BulkWrites BULK_WRITES = new MariaDbBulkWrites();
  private static final CursorWrites CURSOR_WRITES = new MariaDbCursorWrites();

  @Override
  public String migrations() {
    return "classpath:db/madang-mariadb";
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of("texts", texts);
  }

  @Override
  public Faults faults() {
    return FAULTS;
  }

  @Override
  public BulkWrites bulkWrites() {
    return BULK_WRITES;
  }

  @Override
  public CursorWrites cursorWrites() {
    return CURSOR_WRITES;
  }

  @Override
  public boolean hasOneWriter() {
    return false;
  }

  // For this transaction only: the connection may be the host's. Under REPEATABLE READ, the
  // default,
  // locks would also be taken between rows.
  @Override
  public List<String> begin() {
    return List.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "START TRANSACTION");
  }

  @Override
  public String locked(Locking locking) {
    return switch (locking) {
      case WAITING -> "FOR UPDATE";
      case SKIPPING -> "FOR UPDATE SKIP LOCKED";
    };
  }

  // Written out, so that it is a range of the primary key, which is locked in its order. From a
  // sub-query, the whole table might be read and locked on the way.
  @Override
  public <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value) {
    return IdCondition.literal(
        ids.stream()
            .mapToLong(value)
            .sorted()
            .mapToObj(String::valueOf)
            .collect(joining(", ", "IN (", ")")));
  }

  @Override
  public String draftKeys() {
    return """
    JSON_TABLE(:keys, '$[*]' COLUMNS (
      ord INT PATH '$.index', room_id BIGINT PATH '$.room', member_id BIGINT PATH '$.sender',
      client_message_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$.clientMessageId')) k\
    """;
  }

  // The statement fails alone, and the transaction goes on.
  @Override
  public OptionalLong insert(Handle handle, NewRow row) {
    return row.insertOrFail(handle, FAULTS);
  }

  // In the table that holds the messages, so that it finds space only where they would. There is no
  // room 0, so nobody sees it.
  @Override
  public List<List<String>> trialWrites() {
    String insert =
        """
        INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email, body, at)
        SELECT 0, FLOOR(RAND() * 1e17) * 10 + n.digit, 'TRIAL', 0, 0, '', '', REPEAT(MD5(n.digit), 90), 0
          FROM (SELECT 0 AS digit UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                UNION SELECT 6 UNION SELECT 7) AS n\
        """;
    return List.of(List.of(insert, "DELETE FROM madang_room_event WHERE room_id = 0"));
  }
}
