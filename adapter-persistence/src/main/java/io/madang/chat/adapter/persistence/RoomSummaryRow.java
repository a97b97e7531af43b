package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.reading.RoomSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of a member's room list: the room {@code r}, the member's own row {@code p}, the newest
 * message {@code m} and the other one {@code o} of a private room, if there are such.
 */
final class RoomSummaryRow {

  static final String COLUMNS =
      RoomRow.COLUMNS
          + """
          , p.read_seq, p.read_number, o.member_id AS other_id, m.actor_id, m.actor_name, m.actor_email,
          m.client_message_id, m.body, m.at AS message_at\
          """;

  private RoomSummaryRow() {}

  static RoomSummary map(ResultSet row, StatementContext context) throws SQLException {
    RoomRow room = RoomRow.map(row, context);
    return new RoomSummary(
        room.room(),
        Math.max(0, room.messages() - row.getLong("read_number")),
        room.head().seq(),
        new Sequence(row.getLong("read_seq")),
        new MessageNumber(room.messages()),
        lastMessage(row, room),
        other(row));
  }

  private static Optional<MessagePosted> lastMessage(ResultSet row, RoomRow room)
      throws SQLException {
    String body = row.getString("body");
    return body == null
        ? Optional.empty()
        : Optional.of(
            new MessagePosted(
                room.room().id(),
                new Sequence(room.lastMessage()),
                new MessageNumber(room.messages()),
                sender(row),
                new ClientMessageId(row.getString("client_message_id")),
                new MessageText(body),
                Micros.toInstant(row.getLong("message_at"))));
  }

  private static Member sender(ResultSet row) throws SQLException {
    return new Member(
        new MemberId(row.getLong("actor_id")),
        new MemberName(row.getString("actor_name")),
        new EmailAddress(row.getString("actor_email")));
  }

  private static Optional<MemberId> other(ResultSet row) throws SQLException {
    long id = row.getLong("other_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new MemberId(id));
  }
}
