package io.madang.chat.adapter.persistence.internal.row;

import static java.util.stream.Collectors.joining;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code madang_room_event}, the same for every kind of event.
 *
 * @param number how many messages the room has up to and including the event
 */
public record EventRow(
    RoomId room,
    Sequence seq,
    String kind,
    MessageNumber number,
    Member actor,
    @Nullable ClientMessageId clientMessageId,
    @Nullable String body,
    @Nullable Sequence target,
    @Nullable String extras,
    Instant at) {

  public static final List<Column> COLUMNS =
      List.of(
          number("room_id", row -> row.room.value()),
          number("seq", row -> row.seq.value()),
          text("kind", row -> row.kind),
          number("number", row -> row.number.value()),
          number("actor_id", row -> row.actor.id().value()),
          text("actor_name", row -> row.actor.name().value()),
          text("actor_email", row -> row.actor.email().value()),
          text("client_message_id", row -> value(row.clientMessageId)),
          text("body", row -> row.body),
          number("target_seq", row -> value(row.target)),
          text("extras", row -> row.extras),
          number("at", row -> EpochMicros.of(row.at)));

  public static final String INSERT = "INSERT INTO madang_room_event (%s)".formatted(each("%s"));

  /** The columns of a SELECT from the table under this alias. */
  public static String selected(String alias) {
    return each(alias + ".%s");
  }

  /** The columns in their order, each put into the format. */
  public static String each(String format) {
    return COLUMNS.stream().map(column -> format.formatted(column.name)).collect(joining(", "));
  }

  /** By hand, because JDBI's mapper for records takes twice the time for a page. */
  public static EventRow map(ResultSet row, StatementContext context) throws SQLException {
    String id = row.getString("client_message_id");
    long target = row.getLong("target_seq");
    return new EventRow(
        new RoomId(row.getLong("room_id")),
        new Sequence(row.getLong("seq")),
        row.getString("kind"),
        new MessageNumber(row.getLong("number")),
        new Member(
            new MemberId(row.getLong("actor_id")),
            new MemberName(row.getString("actor_name")),
            new EmailAddress(row.getString("actor_email"))),
        id == null ? null : new ClientMessageId(id),
        row.getString("body"),
        target == 0 ? null : new Sequence(target),
        row.getString("extras"),
        EpochMicros.toInstant(row.getLong("at")));
  }

  /** For an outer join, which may have found no event. */
  public static Optional<EventRow> mapIfAny(ResultSet row, StatementContext context)
      throws SQLException {
    return row.getObject("seq") == null ? Optional.empty() : Optional.of(map(row, context));
  }

  private static Column number(String name, Function<EventRow, @Nullable Object> value) {
    return new Column(name, true, value, Long[]::new);
  }

  private static Column text(String name, Function<EventRow, @Nullable Object> value) {
    return new Column(name, false, value, String[]::new);
  }

  private static @Nullable String value(@Nullable ClientMessageId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable Long value(@Nullable Sequence seq) {
    return seq == null ? null : seq.value();
  }

  /** A column of numbers or texts, what a row stores in it, and how to make an array of those. */
  public record Column(
      String name,
      boolean isNumber,
      Function<EventRow, @Nullable Object> value,
      IntFunction<Object[]> array) {

    public Object[] of(List<EventRow> rows) {
      return rows.stream().map(value).toArray(array);
    }
  }
}
