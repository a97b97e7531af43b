package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.log.EventProjection;
import io.madang.chat.adapter.persistence.internal.participant.ParticipantTable;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Collection;
import java.util.List;

public final class JdbiRoomLists implements RoomLists {

  private static final String ROOMS_OF =
      """
      SELECT %s
        FROM madang_participant p
        JOIN madang_room r ON r.id = p.room_id
        LEFT JOIN madang_room_event m ON m.room_id = r.id AND m.seq = r.last_message_seq AND m.kind = '%s'
        LEFT JOIN madang_participant o ON r.kind = 'PRIVATE' AND o.room_id = r.id AND o.member_id <> p.member_id
       WHERE p.member_id = :member
       ORDER BY CASE WHEN r.last_message_seq > p.joined_seq AND m.at IS NOT NULL THEN m.at
                     ELSE (SELECT j.at FROM madang_room_event j WHERE j.room_id = r.id AND j.seq = p.joined_seq)
                END DESC, r.id DESC\
      """
          .formatted(RoomSummaryRow.COLUMNS, EventProjection.POSTED);

  private final Database database;

  public JdbiRoomLists(Database database) {
    this.database = database;
  }

  @Override
  public List<RoomSummary> of(MemberId member) {
    return database.read(handle ->
        handle.createQuery(ROOMS_OF).bind("member", member).map(RoomSummaryRow::map).list());
  }

  @Override
  public List<RoomPosition> positions(Collection<MemberId> members) {
    IdCondition those = database.dialect().idIn(members, MemberId::value);
    String sql =
        """
        SELECT %s, r.head_seq
          FROM madang_participant p
          JOIN madang_room r ON r.id = p.room_id
         WHERE p.member_id %s\
        """
            .formatted(ParticipantTable.COLUMNS, those.sql());
    return members.isEmpty()
        ? List.of()
        : database.read(handle ->
            those
                .bindTo(handle.createQuery(sql))
                .map((row, context) ->
                    new RoomPosition(
                        ParticipantTable.map(row, context).cursor(),
                        new Sequence(row.getLong("head_seq"))))
                .list());
  }
}
