package io.madang.chat.testkit.contract;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Audience.OfMember;
import io.madang.chat.domain.event.Audience.OfRoom;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.RoomClosed;
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
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Broadcasts to send through a fan-out. */
final class SampleBroadcasts {

  private static final Instant AT = Instant.parse("2026-07-01T10:11:12.131415Z");
  private static final AtomicLong PROBES = new AtomicLong();
  private static final Member ACTOR =
      new Member(
          new MemberId(Long.MAX_VALUE),
          new MemberName("\uc544\uc778\uc2dc\ud0c0\uc778 \ud83d\ude80 <b>"),
          new EmailAddress("Mixed.Case@Example.org"));

  private static final Member OTHER = Member.of(7, "\u00e9milie", "em@example.org");

  private SampleBroadcasts() {}

  /** A broadcast that nobody has received before. */
  static Broadcast probe(Audience audience) {
    long number = PROBES.incrementAndGet();
    return switch (audience) {
      case OfRoom(var room) -> new ReadCursorMoved(room, new MemberId(1), new Sequence(number));
      case OfMember(var member) -> new RoomEntered(member, new RoomId(number));
    };
  }

  static Audience aRoom() {
    return new OfRoom(SampleRooms.aRoomId());
  }

  static Audience aMember() {
    return new OfMember(new MemberId(SampleRooms.aRoomId().value()));
  }

  static CommittedEvent posted(RoomId room, long seq, String text) {
    return stored(
        new MessagePosted(
            room,
            new Sequence(seq),
            new MessageNumber(seq),
            ACTOR,
            new ClientMessageId("Az09._-"),
            new MessageText(text),
            AT));
  }

  /** One broadcast of every kind, with texts and numbers that a careless encoding changes. */
  static List<RoomBroadcast> ofEveryKind(RoomId room) {
    long far = Long.MAX_VALUE - 9;
    Sequence target = new Sequence(far);
    MessageText text = new MessageText(RoomLogTextContract.TEXTS.get(4));
    Instant early = Instant.parse("1969-12-31T23:59:59.999999Z");
    return List.of(
        posted(room, 1, "\ud83d\ude00".repeat(4_000)),
        posted(room, far, "e\u0301 \u0001 a\r\nb\t\" ' \\ <b> \ufeff"),
        stored(new MessageEdited(room, new Sequence(far + 1), target, ACTOR, text, AT)),
        stored(new MessageRedacted(room, new Sequence(far + 2), target, ACTOR, AT)),
        stored(
            new MemberJoined(
                room, new Sequence(far + 3), OTHER, ParticipantRole.OWNER, ACTOR, early)),
        stored(new MemberLeft(room, new Sequence(far + 4), OTHER, ACTOR, Instant.EPOCH)),
        stored(
            new UnrecognisedEvent(
                room, new Sequence(far + 5), new EventKind("Later._-1"), ACTOR, AT)),
        stored(
            new ParticipantChanged(
                room, new Sequence(far + 6), OTHER.id(), ParticipantRole.MEMBER, ACTOR, AT)),
        stored(new RoomClosed(room, new Sequence(far + 7), ACTOR, AT)),
        new ReadCursorMoved(room, ACTOR.id(), target),
        new MemberTyping(room, ACTOR.id(), ACTOR.name()));
  }

  private static CommittedEvent stored(RoomEvent event) {
    return new CommittedEvent(new Epoch("Epoch._-1"), event);
  }
}
