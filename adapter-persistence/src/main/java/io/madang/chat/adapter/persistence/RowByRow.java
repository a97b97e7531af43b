package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Prepared once, run for each row: where the database is in the process, that costs little. */
final class RowByRow implements BulkWrites {

  private static final String INSERT =
      """
      INSERT INTO madang_room_event (%s)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """
          .formatted(RoomEventRow.INSERTED);
  private static final String HEADS =
      "UPDATE madang_room SET head_seq = ?, message_count = ?, last_message_seq = ? WHERE id = ?";
  private static final String CURSORS =
      "UPDATE madang_participant SET read_seq = ?, read_number = ? WHERE room_id = ? AND member_id"
          + " = ?";

  @Override
  public int store(Handle handle, List<LockedRoom> rooms, Collection<MessagePosted> newest) {
    return insertEvents(handle, rooms) + moveHeads(handle, rooms) + moveCursors(handle, newest);
  }

  private static int insertEvents(Handle handle, List<LockedRoom> rooms) {
    try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
      rooms.stream()
          .flatMap(room -> room.added().stream())
          .forEach(row ->
              batch.add(
                  row.room(),
                  row.seq(),
                  row.kind(),
                  row.number(),
                  row.actor().id().value(),
                  row.actor().name().value(),
                  row.actor().email().value(),
                  row.clientMessageId(),
                  row.body(),
                  row.target(),
                  row.at()));
      return IntStream.of(batch.execute()).sum();
    }
  }

  private static int moveHeads(Handle handle, List<LockedRoom> rooms) {
    try (PreparedBatch batch = handle.prepareBatch(HEADS)) {
      rooms.forEach(room ->
          batch.add(room.head(), room.messages(), room.lastMessage(), room.room().id().value()));
      return IntStream.of(batch.execute()).sum();
    }
  }

  private static int moveCursors(Handle handle, Collection<MessagePosted> newest) {
    if (newest.isEmpty()) {
      return 0;
    }
    try (PreparedBatch batch = handle.prepareBatch(CURSORS)) {
      newest.forEach(message ->
          batch.add(
              message.seq().value(),
              message.number().value(),
              message.room().value(),
              message.actor().id().value()));
      return IntStream.of(batch.execute()).sum();
    }
  }
}
