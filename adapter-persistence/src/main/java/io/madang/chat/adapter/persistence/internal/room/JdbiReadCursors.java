package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.commit.GroupCommitWriter;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.participant.ParticipantTable;
import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * A cursor moves in one statement, which reads the cursor, the head and the log all at once.
 *
 * <p>PostgreSQL groups the commits of many connections by itself. SQLite has one writer: when all
 * the readers of a room move their cursors, they share a commit, or messages would wait for each.
 */
public final class JdbiReadCursors implements ReadCursors, AutoCloseable {

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
  private static final Sequence BEYOND_ALL = new Sequence(Long.MAX_VALUE);

  private final Database database;
  private final String alone;
  private final Optional<GroupCommitWriter<Move, Optional<CursorMove>>> together;

  public JdbiReadCursors(Database database, BatchLimits limits) {
    this.database = database;
    this.alone = database.dialect().alone(ADVANCE);
    this.together =
        database.dialect().hasOneWriter()
            ? Optional.of(GroupCommitWriter.answeringAll("madang-cursors", limits, this::moveAll))
            : Optional.empty();
  }

  public void start() {
    together.ifPresent(GroupCommitWriter::start);
  }

  @Override
  public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
    Move move = new Move(room, member, upTo);
    return together
        .map(writer -> await(writer.store(move)))
        .orElseGet(() -> database.writeOnce(handle -> move(handle, alone, move)));
  }

  @Override
  public void close() {
    together.ifPresent(GroupCommitWriter::close);
  }

  private List<Optional<CursorMove>> moveAll(List<Move> moves) {
    return database.write(
        handle -> moves.stream().map(move -> move(handle, ADVANCE, move)).toList());
  }

  private static <T> T await(CompletableFuture<T> stored) {
    try {
      return stored.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }

  private static Optional<CursorMove> move(Handle handle, String sql, Move move) {
    return advanced(handle, sql, move)
        .map(cursor -> new CursorMove(cursor, true))
        .or(() -> unmoved(handle, move));
  }

  private static Optional<ReadCursor> advanced(Handle handle, String sql, Move move) {
    try (Update update = handle.createUpdate(sql)) {
      return update
          .bind("room", move.room())
          .bind("member", move.member())
          .bind("up_to", move.upTo().orElse(BEYOND_ALL))
          .execute((statement, context) -> cursor(move, onlyRows(statement.get())));
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

  private static Optional<ReadCursor> cursor(Move move, ResultSet rows) throws SQLException {
    return rows.next()
        ? Optional.of(
            new ReadCursor(
                move.room(),
                move.member(),
                new Sequence(rows.getLong("read_seq")),
                new MessageNumber(rows.getLong("read_number"))))
        : Optional.empty();
  }

  private static Optional<CursorMove> unmoved(Handle handle, Move move) {
    return ParticipantTable.find(handle, move.room(), move.member())
        .map(participant -> new CursorMove(participant.cursor(), false));
  }

  private record Move(RoomId room, MemberId member, Optional<Sequence> upTo) {}
}
