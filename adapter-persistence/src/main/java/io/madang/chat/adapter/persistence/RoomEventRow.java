package io.madang.chat.adapter.persistence;

import static java.util.Objects.requireNonNull;

import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of {@code madang_room_event}: one shape for every kind of event. */
record RoomEventRow(
    long room,
    long seq,
    String kind,
    long number,
    Member actor,
    @Nullable String clientMessageId,
    @Nullable String body,
    @Nullable Long target,
    long at) {

  static final String COLUMNS =
      """
      e.room_id, e.seq, e.kind, e.number, e.actor_id, e.actor_name, e.actor_email, e.client_message_id, e.body,
      e.target_seq, e.at\
      """;

  /** The columns of an INSERT, in this order. */
  static final String INSERTED =
      """
      room_id, seq, kind, number, actor_id, actor_name, actor_email, client_message_id, body, target_seq, at\
      """;

  static final String POSTED = "posted";
  private static final String EDITED = "edited";
  private static final String REDACTED = "redacted";
  private static final String JOINED = "joined";
  private static final String LEFT = "left";

  /** The number is that of the newest message up to and including the event. */
  static RoomEventRow of(RoomEvent event, long number) {
    return switch (event) {
      case MessagePosted posted ->
          row(event, POSTED, number, posted.clientMessageId().value(), posted.text().value(), null);
      case MessageEdited edited ->
          row(event, EDITED, number, null, edited.text().value(), edited.target().value());
      case MessageRedacted redacted ->
          row(event, REDACTED, number, null, null, redacted.target().value());
      case MemberJoined joined -> row(event, JOINED, number, null, null, null);
      case MemberLeft left -> row(event, LEFT, number, null, null, null);
      case UnrecognisedEvent other -> row(event, other.kind().value(), number, null, null, null);
    };
  }

  static RoomEventRow map(ResultSet row, StatementContext context) throws SQLException {
    long target = row.getLong("target_seq");
    return new RoomEventRow(
        row.getLong("room_id"),
        row.getLong("seq"),
        row.getString("kind"),
        row.getLong("number"),
        new Member(
            new MemberId(row.getLong("actor_id")),
            new MemberName(row.getString("actor_name")),
            new EmailAddress(row.getString("actor_email"))),
        row.getString("client_message_id"),
        row.getString("body"),
        target == 0 ? null : target,
        row.getLong("at"));
  }

  RoomEvent event() {
    RoomId where = new RoomId(room);
    Sequence position = new Sequence(seq);
    Instant when = Micros.toInstant(at);
    return switch (kind) {
      case POSTED -> posted();
      case EDITED -> new MessageEdited(where, position, targetSeq(), actor, text(), when);
      case REDACTED -> new MessageRedacted(where, position, targetSeq(), actor, when);
      case JOINED -> new MemberJoined(where, position, actor, when);
      case LEFT -> new MemberLeft(where, position, actor, when);
      default -> new UnrecognisedEvent(where, position, EventKind.stored(kind), actor, when);
    };
  }

  boolean isPosted() {
    return kind.equals(POSTED);
  }

  MessagePosted posted() {
    return new MessagePosted(
        new RoomId(room),
        new Sequence(seq),
        new MessageNumber(number),
        actor,
        new ClientMessageId(requireNonNull(clientMessageId)),
        text(),
        Micros.toInstant(at));
  }

  private MessageText text() {
    return new MessageText(requireNonNull(body));
  }

  private Sequence targetSeq() {
    return new Sequence(requireNonNull(target));
  }

  private static RoomEventRow row(
      RoomEvent event,
      String kind,
      long number,
      @Nullable String clientMessageId,
      @Nullable String body,
      @Nullable Long target) {
    return new RoomEventRow(
        event.room().value(),
        event.seq().value(),
        kind,
        number,
        event.actor(),
        clientMessageId,
        body,
        target,
        Micros.of(event.at()));
  }
}
