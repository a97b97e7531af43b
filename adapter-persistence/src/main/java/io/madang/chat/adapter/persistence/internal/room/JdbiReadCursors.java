package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.commit.GroupCommitWriter;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.participant.ParticipantTable;
import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;

/**
 * PostgreSQL and MariaDB group the commits of many connections by themselves. SQLite has one
 * writer: when all the readers of a room move their cursors, they share a commit, or messages would
 * wait for each.
 */
public final class JdbiReadCursors implements ReadCursors, AutoCloseable {

  private static final Sequence BEYOND_ALL = new Sequence(Long.MAX_VALUE);

  private final Database database;
  private final Optional<GroupCommitWriter<Move, Optional<CursorMove>>> together;

  public JdbiReadCursors(Database database, BatchLimits limits) {
    this.database = database;
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
        .orElseGet(() -> database.writeOnce(handle -> move(handle, move)));
  }

  @Override
  public void close() {
    together.ifPresent(GroupCommitWriter::close);
  }

  private List<Optional<CursorMove>> moveAll(List<Move> moves) {
    return database.write(handle -> moves.stream().map(move -> move(handle, move)).toList());
  }

  private static <T> T await(CompletableFuture<T> stored) {
    try {
      return stored.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }

  private Optional<CursorMove> move(Handle handle, Move move) {
    return database
        .dialect()
        .cursorWrites()
        .advance(handle, move.room(), move.member(), move.upTo().orElse(BEYOND_ALL))
        .map(cursor -> new CursorMove(cursor, true))
        .or(() -> unmoved(handle, move));
  }

  private static Optional<CursorMove> unmoved(Handle handle, Move move) {
    return ParticipantTable.find(handle, move.room(), move.member())
        .map(participant -> new CursorMove(participant.cursor(), false));
  }

  private record Move(RoomId room, MemberId member, Optional<Sequence> upTo) {}
}
