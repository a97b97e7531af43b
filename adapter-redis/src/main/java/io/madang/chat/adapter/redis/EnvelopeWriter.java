package io.madang.chat.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
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
import io.madang.chat.domain.member.Member;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** Writes what {@link EnvelopeReader} reads. */
final class EnvelopeWriter {

  private ByteBuffer out = ByteBuffer.allocate(256);

  EnvelopeWriter(long node, byte kind, long id) {
    out.put(FanOutEnvelope.MAGIC).put(FanOutEnvelope.VERSION).putLong(node).put(kind).putLong(id);
  }

  static byte[] write(long node, Broadcast news) {
    EnvelopeWriter writer = new EnvelopeWriter(node, kindOf(news), idOf(news.audience()));
    switch (news) {
      case CommittedEvent stored -> writer.stored(stored);
      case ReadCursorMoved moved ->
          writer.number(moved.member().value()).number(moved.upTo().value());
      case MemberTyping typed -> writer.number(typed.member().value()).text(typed.name().value());
      case RoomEntered entered -> writer.number(entered.room().value());
    }
    return writer.bytes();
  }

  byte[] bytes() {
    return Arrays.copyOf(out.array(), out.position());
  }

  private static long idOf(Audience audience) {
    return switch (audience) {
      case Audience.OfRoom(var room) -> room.value();
      case Audience.OfMember(var member) -> member.value();
    };
  }

  private static byte kindOf(Broadcast news) {
    return switch (news) {
      case CommittedEvent stored -> kindOf(stored.event());
      case ReadCursorMoved moved -> FanOutEnvelope.CURSOR_MOVED;
      case MemberTyping typed -> FanOutEnvelope.TYPED;
      case RoomEntered entered -> FanOutEnvelope.ENTERED;
    };
  }

  private static byte kindOf(RoomEvent event) {
    return switch (event) {
      case MessagePosted posted -> FanOutEnvelope.POSTED;
      case MessageEdited edited -> FanOutEnvelope.EDITED;
      case MessageRedacted redacted -> FanOutEnvelope.REDACTED;
      case MemberJoined joined -> FanOutEnvelope.JOINED;
      case MemberLeft left -> FanOutEnvelope.LEFT;
      case UnrecognisedEvent other -> FanOutEnvelope.OF_A_LATER_KIND;
    };
  }

  private void stored(CommittedEvent stored) {
    RoomEvent event = stored.event();
    text(stored.epoch().value()).number(event.seq().value());
    instant(event.at());
    actor(event.actor());
    switch (event) {
      case MessagePosted posted -> posted(posted);
      case MessageEdited edited -> number(edited.target().value()).text(edited.text().value());
      case MessageRedacted redacted -> number(redacted.target().value());
      case MemberJoined joined -> {}
      case MemberLeft left -> {}
      case UnrecognisedEvent other -> text(other.kind().value());
    }
  }

  private void instant(Instant at) {
    long seconds = at.getEpochSecond();
    int nanos = at.getNano();
    number(seconds).small(nanos);
  }

  private void actor(Member actor) {
    number(actor.id().value()).text(actor.name().value()).text(actor.email().value());
  }

  private void posted(MessagePosted posted) {
    number(posted.number().value())
        .text(posted.clientMessageId().value())
        .text(posted.text().value());
  }

  private EnvelopeWriter number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  private EnvelopeWriter small(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  /**
   * The longest text of the domain, 4,000 characters, takes 16,000 bytes at most: two bytes of
   * length do.
   */
  private EnvelopeWriter text(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    room(Short.BYTES + utf8.length).putShort((short) utf8.length).put(utf8);
    return this;
  }

  private ByteBuffer room(int needed) {
    if (out.remaining() < needed) {
      int capacity = Math.max(2 * out.capacity(), out.position() + needed);
      out = ByteBuffer.wrap(Arrays.copyOf(out.array(), capacity)).position(out.position());
    }
    return out;
  }
}
