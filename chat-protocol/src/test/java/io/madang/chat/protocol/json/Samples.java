package io.madang.chat.protocol.json;

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
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.List;

/** One event of each kind. */
final class Samples {

  static final RoomId ROOM = new RoomId(7);
  static final Sequence SEQ = new Sequence(5);
  static final Sequence TARGET = new Sequence(2);
  static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012Z");
  static final Member ALICE =
      new Member(new MemberId(3), new MemberName("alice"), new EmailAddress("alice3@example.org"));

  static final Member BOB = Member.of(4, "bob", "bob4@example.org");

  private Samples() {}

  static MessagePosted posted(String text) {
    ClientMessageId id = new ClientMessageId("c-5");
    return new MessagePosted(ROOM, SEQ, new MessageNumber(4), ALICE, id, new MessageText(text), AT);
  }

  static List<RoomEvent> ofEachKind() {
    return List.of(
        posted("\"hi\""),
        new MessageEdited(ROOM, SEQ, TARGET, ALICE, new MessageText("b"), AT),
        new MessageRedacted(ROOM, SEQ, TARGET, ALICE, AT),
        new MemberJoined(ROOM, SEQ, ALICE, ParticipantRole.MEMBER, ALICE, AT),
        new MemberLeft(ROOM, SEQ, ALICE, ALICE, AT),
        new ParticipantChanged(ROOM, SEQ, BOB.id(), ParticipantRole.OWNER, ALICE, AT),
        new RoomClosed(ROOM, SEQ, ALICE, AT),
        new UnrecognisedEvent(ROOM, SEQ, new EventKind("message-pinned"), ALICE, AT));
  }
}
