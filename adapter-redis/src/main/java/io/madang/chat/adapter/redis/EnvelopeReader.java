package io.madang.chat.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads what another node wrote, and trusts none of it: each value is checked as if a client had
 * sent it.
 */
final class EnvelopeReader {

  private final long id;
  private final ByteBuffer in;

  private EnvelopeReader(long id, ByteBuffer in) {
    this.id = id;
    this.in = in;
  }

  /**
   * Null if the kind is neither known nor one of an event, a value is wrong, or there is too little
   * or too much of it.
   */
  static @Nullable Broadcast read(byte kind, long id, ByteBuffer rest) {
    try {
      Broadcast news = new EnvelopeReader(id, rest).news(kind);
      return rest.hasRemaining() ? null : news;
    } catch (BufferUnderflowException
        | CharacterCodingException
        | DateTimeException
        | InvalidValueException garbage) {
      return null;
    }
  }

  private @Nullable Broadcast news(byte kind) throws CharacterCodingException {
    if (FanOutEnvelope.isEvent(kind)) {
      return new CommittedEvent(new Epoch(text()), event(kind));
    }
    return switch (kind) {
      case FanOutEnvelope.CURSOR_MOVED ->
          new ReadCursorMoved(room(), new MemberId(in.getLong()), sequence());
      case FanOutEnvelope.TYPED ->
          new MemberTyping(room(), new MemberId(in.getLong()), new MemberName(text()));
      case FanOutEnvelope.ENTERED -> new RoomEntered(new MemberId(id), new RoomId(in.getLong()));
      default -> null;
    };
  }

  private RoomEvent event(byte kind) throws CharacterCodingException {
    Sequence seq = sequence();
    Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
    Member actor = actor();
    return switch (kind) {
      case FanOutEnvelope.POSTED -> posted(seq, actor, at);
      case FanOutEnvelope.EDITED ->
          new MessageEdited(room(), seq, sequence(), actor, new MessageText(text()), at);
      case FanOutEnvelope.REDACTED -> new MessageRedacted(room(), seq, sequence(), actor, at);
      case FanOutEnvelope.JOINED -> new MemberJoined(room(), seq, actor, at);
      case FanOutEnvelope.LEFT -> new MemberLeft(room(), seq, actor, at);
      default -> unrecognised(seq, actor, at);
    };
  }

  /** What follows the name is for those who know the kind. */
  private UnrecognisedEvent unrecognised(Sequence seq, Member actor, Instant at)
      throws CharacterCodingException {
    EventKind kind = new EventKind(text());
    in.position(in.limit());
    return new UnrecognisedEvent(room(), seq, kind, actor, at);
  }

  private MessagePosted posted(Sequence seq, Member actor, Instant at)
      throws CharacterCodingException {
    MessageNumber number = new MessageNumber(in.getLong());
    ClientMessageId clientMessageId = new ClientMessageId(text());
    return new MessagePosted(
        room(), seq, number, actor, clientMessageId, new MessageText(text()), at);
  }

  private Member actor() throws CharacterCodingException {
    return new Member(new MemberId(in.getLong()), new MemberName(text()), new EmailAddress(text()));
  }

  private RoomId room() {
    return new RoomId(id);
  }

  private Sequence sequence() {
    return new Sequence(in.getLong());
  }

  /** Strict: a byte that is not UTF-8 makes the whole message garbage, it is not replaced. */
  private String text() throws CharacterCodingException {
    int length = Short.toUnsignedInt(in.getShort());
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    String text = UTF_8.newDecoder().decode(in.slice(in.position(), length)).toString();
    in.position(in.position() + length);
    return text;
  }
}
