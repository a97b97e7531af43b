package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code madang_participant}: who is in a room, and how far they have read. */
final class Participants {

  static final String COLUMNS =
      "p.room_id, p.member_id, p.role, p.joined_seq, p.read_seq, p.read_number";

  private static final String FIND =
      "SELECT %s FROM madang_participant p WHERE p.room_id = :room AND p.member_id = :member"
          .formatted(COLUMNS);
  private static final String INSERT =
      """
      INSERT INTO madang_participant (room_id, member_id, role, joined_seq, read_seq, read_number)
      VALUES (:room, :member, :role, :joined, :read_seq, :read_number)\
      """;
  private static final String DELETE =
      "DELETE FROM madang_participant WHERE room_id = :room AND member_id = :member";
  private static final String ANY =
      "SELECT EXISTS (SELECT 1 FROM madang_participant WHERE room_id = :room)";

  private Participants() {}

  static ParticipantCursor map(ResultSet row, StatementContext context) throws SQLException {
    RoomId room = new RoomId(row.getLong("room_id"));
    MemberId member = new MemberId(row.getLong("member_id"));
    ParticipantRole role = ParticipantRole.valueOf(row.getString("role"));
    Sequence joined = new Sequence(row.getLong("joined_seq"));
    Sequence read = new Sequence(row.getLong("read_seq"));
    MessageNumber number = new MessageNumber(row.getLong("read_number"));
    return new ParticipantCursor(
        new Participant(room, member, role, joined), new ReadCursor(room, member, read, number));
  }

  static Optional<ParticipantCursor> find(Handle handle, RoomId room, MemberId member) {
    return handle
        .createQuery(FIND)
        .bind("room", room)
        .bind("member", member)
        .map(Participants::map)
        .findOne();
  }

  /** Adds a member whose read cursor stands at the newest event. */
  static void insert(
      Handle handle, LockedRoom room, MemberId member, ParticipantRole role, Sequence joined) {
    handle
        .createUpdate(INSERT)
        .bind("room", room.room().id())
        .bind("member", member)
        .bind("role", role)
        .bind("joined", joined)
        .bind("read_seq", room.head())
        .bind("read_number", room.messages())
        .execute();
  }

  static void delete(Handle handle, RoomId room, MemberId member) {
    handle.createUpdate(DELETE).bind("room", room).bind("member", member).execute();
  }

  static boolean anyIn(Handle handle, RoomId room) {
    return handle.createQuery(ANY).bind("room", room).mapTo(Boolean.class).one();
  }
}
