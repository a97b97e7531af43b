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
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * Turns an event into its row and back. It is all that the store knows about what an event means: a
 * new kind adds a name and a line to each of the two methods.
 */
final class EventProjection {

  static final String POSTED = "posted";
  private static final String EDITED = "edited";
  private static final String REDACTED = "redacted";
  private static final String JOINED = "joined";
  private static final String LEFT = "left";

  private EventProjection() {}

  /** The row of an event up to which the room has so many messages. */
  static EventRow row(RoomEvent event, MessageNumber number) {
    return switch (event) {
      case MessagePosted it -> row(it, POSTED, number, it.clientMessageId(), it.text(), null, null);
      case MessageEdited it -> row(it, EDITED, number, null, it.text(), it.target(), null);
      case MessageRedacted it -> row(it, REDACTED, number, null, null, it.target(), null);
      case MemberJoined it -> row(it, JOINED, number, null, null, null, it.actor());
      case MemberLeft it -> row(it, LEFT, number, null, null, null, it.actor());
      case UnrecognisedEvent it -> row(it, it.kind().value(), number, null, null, null, null);
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
      case JOINED -> new MemberJoined(row.room(), row.seq(), member(row), row.at());
      case LEFT -> new MemberLeft(row.room(), row.seq(), member(row), row.at());
      default ->
          new UnrecognisedEvent(
              row.room(), row.seq(), EventKind.stored(row.kind()), row.actor(), row.at());
    };
  }

  static boolean isPosted(EventRow row) {
    return row.kind().equals(POSTED);
  }

  static MessagePosted posted(EventRow row) {
    return new MessagePosted(
        row.room(),
        row.seq(),
        row.number(),
        row.actor(),
        requireNonNull(row.clientMessageId()),
        text(row),
        row.at());
  }

  private static MessageText text(EventRow row) {
    return new MessageText(requireNonNull(row.body()));
  }

  private static Sequence target(EventRow row) {
    return requireNonNull(row.target());
  }

  private static Member member(EventRow row) {
    EventExtras extras = Json.read(requireNonNull(row.extras()), EventExtras.class);
    return requireNonNull(extras.member()).toMember();
  }

  private static EventRow row(
      RoomEvent event,
      String kind,
      MessageNumber number,
      @Nullable ClientMessageId clientMessageId,
      @Nullable MessageText text,
      @Nullable Sequence target,
      @Nullable Member member) {
    return new EventRow(
        event.room(),
        event.seq(),
        kind,
        number,
        event.actor(),
        clientMessageId,
        text == null ? null : text.value(),
        target,
        member == null ? null : EventExtras.about(member),
        event.at());
  }
}
