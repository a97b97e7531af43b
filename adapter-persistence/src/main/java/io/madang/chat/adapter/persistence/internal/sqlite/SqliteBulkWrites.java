package io.madang.chat.adapter.persistence.internal.sqlite;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.domain.event.MessagePosted;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Each statement is prepared once and run for each row: in-process, that costs little. */
final class SqliteBulkWrites implements BulkWrites {

  private static final String INSERT = EventRow.INSERT + " VALUES (" + EventRow.each("?") + ")";
  private static final String HEADS =
      "UPDATE madang_room SET head_seq = ?, message_count = ?, last_message_seq = ? WHERE id = ?";
  private static final String CURSORS =
      """
      UPDATE madang_participant SET read_seq = ?, read_number = ? WHERE room_id = ? AND member_id = ?\
      """;

  @Override
  public int store(Handle handle, Additions additions) {
    return run(handle, INSERT, additions.events(), SqliteBulkWrites::values)
        + run(handle, HEADS, additions.heads(), SqliteBulkWrites::head)
        + run(handle, CURSORS, additions.newest(), SqliteBulkWrites::cursor);
  }

  private static <T> int run(
      Handle handle, String sql, Collection<T> rows, Function<T, @Nullable Object[]> values) {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      rows.forEach(row -> batch.add(values.apply(row)));
      return IntStream.of(batch.execute()).sum();
    }
  }

  private static @Nullable Object[] values(EventRow event) {
    @Nullable Object[] values = new Object[EventRow.COLUMNS.size()];
    Arrays.setAll(values, i -> EventRow.COLUMNS.get(i).value().apply(event));
    return values;
  }

  private static Object[] head(RoomHead head) {
    return new Object[] {head.seq(), head.messages(), head.lastMessage(), head.room().value()};
  }

  private static Object[] cursor(MessagePosted message) {
    return new Object[] {
      message.seq().value(),
      message.number().value(),
      message.room().value(),
      message.actor().id().value()
    };
  }
}
