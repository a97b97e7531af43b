package io.madang.chat.adapter.persistence.internal.room;

import io.madang.chat.adapter.persistence.internal.log.EventProjection;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.RoomRow;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.RoomSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of a member's room list: the room {@code r}, the member's own row {@code p}, and, if there
 * are such, the newest message {@code m} and the other participant {@code o} of a private room.
 */
final class RoomSummaryRow {

  static final String COLUMNS =
      RoomRow.COLUMNS
          + ", p.read_seq, p.read_number, o.member_id AS other_id, "
          + EventRow.selected("m");

  private RoomSummaryRow() {}

  static RoomSummary map(ResultSet row, StatementContext context) throws SQLException {
    RoomRow room = RoomRow.map(row, context);
    MessageNumber newest = new MessageNumber(room.messageCount());
    return new RoomSummary(
        room.room(),
        new MessageNumber(row.getLong("read_number")).messagesUntil(newest),
        new Sequence(room.headSeq()),
        new Sequence(row.getLong("read_seq")),
        newest,
        EventRow.mapIfAny(row, context).map(EventProjection::posted).map(MessagePosted::message),
        other(row));
  }

  private static Optional<MemberId> other(ResultSet row) throws SQLException {
    long id = row.getLong("other_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new MemberId(id));
  }
}
