package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;

/**
 * One statement for any number of rows, each column an array: one plan, and as many parameters as
 * columns. The three statements leave in one text, which is one round trip.
 */
final class ByArrays implements BulkWrites {

  private static final String STORE =
      """
      INSERT INTO madang_room_event (%s)
      SELECT * FROM unnest(:rooms, :seqs, :kinds, :numbers, :actors, :names, :emails, :client_message_ids, :bodies,
                           :targets, :times);
      UPDATE madang_room r SET head_seq = v.head, message_count = v.messages, last_message_seq = v.last
        FROM unnest(:changed, :heads, :messages, :lasts) AS v (id, head, messages, last)
       WHERE r.id = v.id;
      UPDATE madang_participant p SET read_seq = v.seq, read_number = v.number
        FROM unnest(:read_rooms, :readers, :read_seqs, :read_numbers) AS v (room_id, member_id, seq, number)
       WHERE p.room_id = v.room_id AND p.member_id = v.member_id\
      """
          .formatted(RoomEventRow.INSERTED);

  @Override
  public int store(Handle handle, List<LockedRoom> rooms, Collection<MessagePosted> newest) {
    try (Update update = handle.createUpdate(STORE)) {
      bindEvents(update, rooms.stream().flatMap(room -> room.added().stream()).toList());
      bindHeads(update, rooms);
      bindCursors(update, newest);
      return update.execute((statement, context) -> written(statement.get()));
    }
  }

  private static int written(PreparedStatement statements) throws SQLException {
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

  private static void bindEvents(Update update, List<RoomEventRow> events) {
    update
        .bind("rooms", numbers(events, RoomEventRow::room))
        .bind("seqs", numbers(events, RoomEventRow::seq))
        .bind("kinds", texts(events, RoomEventRow::kind))
        .bind("numbers", numbers(events, RoomEventRow::number))
        .bind("actors", numbers(events, row -> row.actor().id().value()))
        .bind("names", texts(events, row -> row.actor().name().value()))
        .bind("emails", texts(events, row -> row.actor().email().value()))
        .bind("client_message_ids", texts(events, RoomEventRow::clientMessageId))
        .bind("bodies", texts(events, RoomEventRow::body))
        .bind("targets", numbers(events, RoomEventRow::target))
        .bind("times", numbers(events, RoomEventRow::at));
  }

  private static void bindHeads(Update update, List<LockedRoom> rooms) {
    update
        .bind("changed", numbers(rooms, room -> room.room().id().value()))
        .bind("heads", numbers(rooms, LockedRoom::head))
        .bind("messages", numbers(rooms, LockedRoom::messages))
        .bind("lasts", numbers(rooms, LockedRoom::lastMessage));
  }

  private static void bindCursors(Update update, Collection<MessagePosted> newest) {
    update
        .bind("read_rooms", numbers(newest, message -> message.room().value()))
        .bind("readers", numbers(newest, message -> message.actor().id().value()))
        .bind("read_seqs", numbers(newest, message -> message.seq().value()))
        .bind("read_numbers", numbers(newest, message -> message.number().value()));
  }

  private static <T> Argument numbers(Collection<T> rows, Function<T, Long> column) {
    return Dialect.numbers(rows.stream().map(column));
  }

  private static <T> Argument texts(Collection<T> rows, Function<T, String> column) {
    return Dialect.texts(rows.stream().map(column));
  }
}
