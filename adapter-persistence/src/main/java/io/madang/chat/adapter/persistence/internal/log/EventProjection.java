package io.madang.chat.adapter.persistence.internal.log;

import static java.util.Objects.requireNonNull;

import io.madang.chat.adapter.persistence.internal.participant.ParticipantTable;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Turns an event into its row and back, and into what follows from it in other tables. It is all
 * that the store knows about what an event means: a new kind adds a name and a line to each of the
 * three methods.
 */
public final class EventProjection {

  public static final String POSTED = "posted";
  private static final String EDITED = "edited";
  private static final String REDACTED = "redacted";
  private static final String JOINED = "joined";
  private static final String LEFT = "left";

  /** The names from here on are those on the wire, for nodes that pass on what they do not know. */
  private static final String PARTICIPANT = "participant-changed";

  private static final String CLOSED = "room-closed";
  private static final String CLOSE = "UPDATE madang_room SET closed_at = :at WHERE id = :id";

  private EventProjection() {}

  /** The row of an event up to which the room has so many messages. */
  public static EventRow row(RoomEvent event, MessageNumber number) {
    return switch (event) {
      case MessagePosted it -> row(it, POSTED, number, it.clientMessageId(), it.text(), null, null);
      case MessageEdited it -> row(it, EDITED, number, null, it.text(), it.target(), null);
      case MessageRedacted it -> row(it, REDACTED, number, null, null, it.target(), null);
      case MemberJoined it -> row(it, JOINED, number, EventExtras.about(it.member(), it.role()));
      case MemberLeft it -> row(it, LEFT, number, EventExtras.about(it.member(), null));
      case ParticipantChanged it ->
          row(it, PARTICIPANT, number, EventExtras.about(it.member(), it.role()));
      case RoomClosed it -> row(it, CLOSED, number, null);
      case UnrecognisedEvent it -> row(it, it.kind().value(), number, null);
    };
  }

  /** The event of a row, whatever its kind: one that a later version stored is unrecognised. */
  static RoomEvent event(EventRow row) {
    return switch (row.kind()) {
      case POSTED -> posted(row);
      case EDITED ->
          new MessageEdited(row.room(), row.seq(), target(row), row.actor(), text(row), row.at());
      case REDACTED ->
          new MessageRedacted(row.room(), row.seq(), target(row), row.actor(), row.at());
      case JOINED -> joined(row);
      case LEFT ->
          new MemberLeft(
              row.room(), row.seq(), EventExtras.of(row).toMember(), row.actor(), row.at());
      case PARTICIPANT -> changed(row);
      case CLOSED -> new RoomClosed(row.room(), row.seq(), row.actor(), row.at());
      default ->
          new UnrecognisedEvent(
              row.room(), row.seq(), EventKind.stored(row.kind()), row.actor(), row.at());
    };
  }

  /** Does in other tables what follows from an event that is not a message. */
  static void apply(Handle handle, LockedRoom room, RoomEvent event) {
    switch (event) {
      case MemberJoined it -> ParticipantTable.insert(handle, it, room.position());
      case MemberLeft it -> ParticipantTable.delete(handle, it.room(), it.member().id());
      case ParticipantChanged it ->
          ParticipantTable.setRole(handle, it.room(), it.member(), it.role());
      case RoomClosed it ->
          handle.createUpdate(CLOSE).bind("at", it.at()).bind("id", it.room()).execute();
      case MessagePosted it -> {}
      case MessageEdited it -> {}
      case MessageRedacted it -> {}
      case UnrecognisedEvent it -> {}
    }
  }

  static boolean isPosted(EventRow row) {
    return row.kind().equals(POSTED);
  }

  public static MessagePosted posted(EventRow row) {
    return new MessagePosted(
        row.room(),
        row.seq(),
        row.number(),
        row.actor(),
        requireNonNull(row.clientMessageId()),
        text(row),
        row.at());
  }

  private static MemberJoined joined(EventRow row) {
    EventExtras extras = EventExtras.of(row);
    return new MemberJoined(
        row.room(), row.seq(), extras.toMember(), extras.toRole(), row.actor(), row.at());
  }

  private static ParticipantChanged changed(EventRow row) {
    EventExtras extras = EventExtras.of(row);
    return new ParticipantChanged(
        row.room(), row.seq(), extras.toSubject(), extras.toRole(), row.actor(), row.at());
  }

  private static MessageText text(EventRow row) {
    return new MessageText(requireNonNull(row.body()));
  }

  private static Sequence target(EventRow row) {
    return requireNonNull(row.target());
  }

  private static EventRow row(
      RoomEvent event, String kind, MessageNumber number, @Nullable String extras) {
    return row(event, kind, number, null, null, null, extras);
  }

  private static EventRow row(
      RoomEvent event,
      String kind,
      MessageNumber number,
      @Nullable ClientMessageId clientMessageId,
      @Nullable MessageText text,
      @Nullable Sequence target,
      @Nullable String extras) {
    return new EventRow(
        event.room(),
        event.seq(),
        kind,
        number,
        event.actor(),
        clientMessageId,
        text == null ? null : text.value(),
        target,
        extras,
        event.at());
  }
}
