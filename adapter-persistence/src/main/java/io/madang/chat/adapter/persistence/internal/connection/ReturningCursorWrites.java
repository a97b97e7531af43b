package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** One statement reads the cursor, the head and the log all at once, and returns what it wrote. */
public final class ReturningCursorWrites implements CursorWrites {

  private static final String ADVANCE =
      """
      UPDATE madang_participant SET read_seq = e.seq, read_number = e.number
        FROM madang_room r, madang_room_event e
       WHERE madang_participant.room_id = :room AND madang_participant.member_id = :member
         AND r.id = :room
         AND e.room_id = :room AND e.seq = CASE WHEN r.head_seq < :up_to THEN r.head_seq ELSE :up_to END
         AND e.seq > madang_participant.read_seq
      RETURNING read_seq, read_number\
      """;

  private final String advance;

  /** With the statement as one text that is a transaction, or part of one. */
  public ReturningCursorWrites(UnaryOperator<String> transaction) {
    this.advance = transaction.apply(ADVANCE);
  }

  @Override
  public Optional<ReadCursor> advance(Handle handle, RoomId room, MemberId member, Sequence upTo) {
    try (Update update = handle.createUpdate(advance)) {
      return update
          .bind("room", room)
          .bind("member", member)
          .bind("up_to", upTo)
          .execute((statement, context) -> cursor(room, member, onlyRows(statement.get())));
    }
  }

  /** The result of the only statement in the text that returns rows. */
  private static ResultSet onlyRows(PreparedStatement statements) throws SQLException {
    ResultSet rows = statements.getResultSet();
    while (rows == null) {
      statements.getMoreResults();
      rows = statements.getResultSet();
    }
    return rows;
  }

  private static Optional<ReadCursor> cursor(RoomId room, MemberId member, ResultSet rows)
      throws SQLException {
    return rows.next()
        ? Optional.of(
            new ReadCursor(
                room,
                member,
                new Sequence(rows.getLong("read_seq")),
                new MessageNumber(rows.getLong("read_number"))))
        : Optional.empty();
  }
}
