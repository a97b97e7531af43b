package io.madang.chat.adapter.persistence.internal.postgres;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.domain.event.MessagePosted;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * One statement for any number of rows, with an array for each column, so that it is planned once.
 * The three statements are sent as one text, in one round trip.
 */
final class PostgresBulkWrites implements BulkWrites {

  private static final String STORE =
      EventRow.INSERT
          + " SELECT * FROM unnest("
          + EventRow.each(":%s")
          + """
          );
          UPDATE madang_room r SET head_seq = v.head, message_count = v.messages, last_message_seq = v.last
            FROM unnest(:rooms, :heads, :messages, :lasts) AS v (id, head, messages, last)
           WHERE r.id = v.id;
          UPDATE madang_participant p SET read_seq = v.seq, read_number = v.number
            FROM unnest(:read_rooms, :readers, :read_seqs, :read_numbers) AS v (room_id, member_id, seq, number)
           WHERE p.room_id = v.room_id AND p.member_id = v.member_id\
          """;

  @Override
  public int store(Handle handle, Additions additions) {
    try (Update update = handle.createUpdate(STORE)) {
      bindEvents(update, additions.events());
      bindHeads(update, additions.heads());
      bindCursors(update, additions.newest());
      return update.execute((statement, context) -> rowsWritten(statement.get()));
    }
  }

  private static int rowsWritten(PreparedStatement statements) throws SQLException {
    int rows = 0;
    for (int count = statements.getUpdateCount(); count >= 0; count = next(statements)) {
      rows += count;
    }
    return rows;
  }

  private static int next(PreparedStatement statements) throws SQLException {
    statements.getMoreResults();
    return statements.getUpdateCount();
  }

  private static void bindEvents(Update update, List<EventRow> events) {
    EventRow.COLUMNS.forEach(column -> update.bind(column.name(), (Object) column.of(events)));
  }

  private static void bindHeads(Update update, List<RoomHead> heads) {
    update
        .bind("rooms", numbers(heads, head -> head.room().value()))
        .bind("heads", numbers(heads, RoomHead::seq))
        .bind("messages", numbers(heads, RoomHead::messages))
        .bind("lasts", numbers(heads, RoomHead::lastMessage));
  }

  private static void bindCursors(Update update, Collection<MessagePosted> newest) {
    update
        .bind("read_rooms", numbers(newest, message -> message.room().value()))
        .bind("readers", numbers(newest, message -> message.actor().id().value()))
        .bind("read_seqs", numbers(newest, message -> message.seq().value()))
        .bind("read_numbers", numbers(newest, message -> message.number().value()));
  }

  private static <T> Object numbers(Collection<T> rows, ToLongFunction<T> column) {
    return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
  }
}
