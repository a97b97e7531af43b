package io.madang.chat.adapter.persistence.internal.participant;

import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.policy.Scope;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code madang_participant}: who is in a room, and how far they have read. */
public final class ParticipantTable {

  public static final String COLUMNS =
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
  private static final String SET_ROLE =
      "UPDATE madang_participant SET role = :role WHERE room_id = :room AND member_id = :member";
  private static final String ELDEST =
      "SELECT %s FROM madang_participant p WHERE p.room_id = :room ORDER BY p.joined_seq LIMIT :limit"
          .formatted(COLUMNS);

  private ParticipantTable() {}

  public static ParticipantCursor map(ResultSet row, StatementContext context) throws SQLException {
    RoomId room = new RoomId(row.getLong("room_id"));
    MemberId member = new MemberId(row.getLong("member_id"));
    ParticipantRole role = ParticipantRole.valueOf(row.getString("role"));
    Sequence joined = new Sequence(row.getLong("joined_seq"));
    Sequence read = new Sequence(row.getLong("read_seq"));
    MessageNumber number = new MessageNumber(row.getLong("read_number"));
    return new ParticipantCursor(
        new Participant(room, member, role, joined), new ReadCursor(room, member, read, number));
  }

  public static Optional<ParticipantCursor> find(Handle handle, RoomId room, MemberId member) {
    return handle
        .createQuery(FIND)
        .bind("room", room)
        .bind("member", member)
        .map(ParticipantTable::map)
        .findOne();
  }

  /** Adds a member whose read cursor stands at the newest event. */
  public static void insert(Handle handle, MemberJoined joined, RoomHead newest) {
    handle
        .createUpdate(INSERT)
        .bind("room", joined.room())
        .bind("member", joined.member().id())
        .bind("role", joined.role())
        .bind("joined", joined.seq())
        .bind("read_seq", newest.seq())
        .bind("read_number", newest.messages())
        .execute();
  }

  public static void delete(Handle handle, RoomId room, MemberId member) {
    handle.createUpdate(DELETE).bind("room", room).bind("member", member).execute();
  }

  public static void setRole(Handle handle, RoomId room, MemberId member, ParticipantRole role) {
    handle
        .createUpdate(SET_ROLE)
        .bind("room", room)
        .bind("member", member)
        .bind("role", role)
        .execute();
  }

  /** Those of a room that a decision looks at, the eldest first. */
  public static List<Participant> within(Handle handle, Dialect dialect, RoomId room, Scope scope) {
    Map<MemberId, Participant> found = new LinkedHashMap<>();
    if (scope.eldest() > 0) {
      handle
          .createQuery(ELDEST)
          .bind("room", room)
          .bind("limit", scope.eldest())
          .map(ParticipantTable::map)
          .forEach(one -> found.put(one.participant().member(), one.participant()));
    }
    if (!found.keySet().containsAll(scope.members())) {
      IdCondition those = dialect.idIn(scope.members(), MemberId::value);
      String sql =
          "SELECT %s FROM madang_participant p WHERE p.room_id = :room AND p.member_id %s"
              .formatted(COLUMNS, those.sql());
      those
          .bindTo(handle.createQuery(sql).bind("room", room))
          .map(ParticipantTable::map)
          .forEach(one -> found.put(one.participant().member(), one.participant()));
    }
    return found.values().stream().sorted(Comparator.comparing(Participant::joinedAt)).toList();
  }
}
