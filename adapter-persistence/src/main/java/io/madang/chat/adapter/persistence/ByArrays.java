package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/**
 * One statement for any number of rows, each column an array: one round trip, one plan, and as many
 * parameters as columns.
 */
final class ByArrays implements BulkWrites {

  private static final String INSERT =
      """
      INSERT INTO madang_room_event (%s)
      SELECT * FROM unnest(:rooms, :seqs, :kinds, :numbers, :actors, :names, :emails, :client_message_ids, :bodies,
                           :targets, :times)\
      """
          .formatted(RoomEventRow.INSERTED);
  private static final String HEADS =
      """
      UPDATE madang_room r SET head_seq = v.head, message_count = v.messages, last_message_seq = v.last
        FROM unnest(:rooms, :heads, :messages, :lasts) AS v (id, head, messages, last)
       WHERE r.id = v.id\
      """;
  private static final String CURSORS =
      """
      UPDATE madang_participant p SET read_seq = v.seq, read_number = v.number
        FROM unnest(:rooms, :members, :seqs, :numbers) AS v (room_id, member_id, seq, number)
       WHERE p.room_id = v.room_id AND p.member_id = v.member_id\
      """;

  @Override
  public void insertEvents(Handle handle, List<RoomEventRow> events) {
    handle
        .createUpdate(INSERT)
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
        .bind("times", numbers(events, RoomEventRow::at))
        .execute();
  }

  @Override
  public void moveHeads(Handle handle, List<LockedRoom> rooms) {
    handle
        .createUpdate(HEADS)
        .bind("rooms", numbers(rooms, room -> room.room().id().value()))
        .bind("heads", numbers(rooms, LockedRoom::head))
        .bind("messages", numbers(rooms, LockedRoom::messages))
        .bind("lasts", numbers(rooms, LockedRoom::lastMessage))
        .execute();
  }

  @Override
  public void moveCursors(Handle handle, Collection<MessagePosted> newest) {
    handle
        .createUpdate(CURSORS)
        .bind("rooms", numbers(newest, message -> message.room().value()))
        .bind("members", numbers(newest, message -> message.actor().id().value()))
        .bind("seqs", numbers(newest, message -> message.seq().value()))
        .bind("numbers", numbers(newest, message -> message.number().value()))
        .execute();
  }

  private static <T> Argument numbers(Collection<T> rows, Function<T, Long> column) {
    return Dialect.array("bigint", rows.stream().map(column).toArray());
  }

  private static <T> Argument texts(Collection<T> rows, Function<T, String> column) {
    return Dialect.array("text", rows.stream().map(column).toArray());
  }
}
