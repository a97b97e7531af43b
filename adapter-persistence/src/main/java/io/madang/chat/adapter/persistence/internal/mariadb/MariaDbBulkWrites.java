package io.madang.chat.adapter.persistence.internal.mariadb;

import static java.util.stream.Collectors.joining;

import io.madang.chat.adapter.persistence.internal.connection.BulkWrites;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.Json;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Each of three statements gets all its rows as one JSON array of arrays, whatever the driver. The
 * rows of a room or participant are found by their key, one after the other: an optimiser that read
 * the table first would lock what others write.
 */
final class MariaDbBulkWrites implements BulkWrites {

  private static final String INSERT =
      EventRow.INSERT
          + " SELECT "
          + EventRow.each("v.%s")
          + " FROM "
          + table(
              IntStream.range(0, EventRow.COLUMNS.size())
                  .mapToObj(i -> column(EventRow.COLUMNS.get(i), i))
                  .collect(joining(", ")));
  private static final String HEADS =
      "UPDATE "
          + table(numbers("id", "head", "messages", "last"))
          + """
           STRAIGHT_JOIN madang_room r FORCE INDEX (PRIMARY) ON r.id = v.id
             SET r.head_seq = v.head, r.message_count = v.messages, r.last_message_seq = v.last\
          """;
  private static final String CURSORS =
      "UPDATE "
          + table(numbers("room_id", "member_id", "seq", "number"))
          + """
           STRAIGHT_JOIN madang_participant p FORCE INDEX (PRIMARY)
               ON p.room_id = v.room_id AND p.member_id = v.member_id
             SET p.read_seq = v.seq, p.read_number = v.number\
          """;

  @Override
  public int store(Handle handle, Additions additions) {
    return run(handle, INSERT, values(additions.events()))
        + run(handle, HEADS, heads(additions.heads()))
        + (additions.newest().isEmpty() ? 0 : run(handle, CURSORS, cursors(additions.newest())));
  }

  private static int run(Handle handle, String sql, Object rows) {
    try (Update update = handle.createUpdate(sql)) {
      return update.bind("rows", Json.write(rows)).execute();
    }
  }

  private static List<@Nullable Object[]> values(List<EventRow> events) {
    return events.stream()
        .map(
            event -> EventRow.COLUMNS.stream().map(column -> column.value().apply(event)).toArray())
        .toList();
  }

  private static List<long[]> heads(List<RoomHead> heads) {
    return heads.stream()
        .map(head ->
            new long[] {head.room().value(), head.seq(), head.messages(), head.lastMessage()})
        .toList();
  }

  private static List<long[]> cursors(Collection<MessagePosted> newest) {
    return newest.stream()
        .map(message ->
            new long[] {
              message.room().value(),
              message.actor().id().value(),
              message.seq().value(),
              message.number().value()
            })
        .toList();
  }

  private static String table(String columns) {
    return "JSON_TABLE(:rows, '$[*]' COLUMNS (" + columns + ")) v";
  }

  private static String numbers(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> "%s BIGINT PATH '$[%d]'".formatted(names[i], i))
        .collect(joining(", "));
  }

  private static String column(EventRow.Column column, int index) {
    String type = column.isNumber() ? "BIGINT" : "MEDIUMTEXT";
    return "%s %s PATH '$[%d]'".formatted(column.name(), type, index);
  }
}
