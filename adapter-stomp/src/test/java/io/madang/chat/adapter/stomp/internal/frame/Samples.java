package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.Members;
import java.time.Instant;

/** Events to test with. */
public final class Samples {

  public static final Member ALICE = Members.aMember(3, "alice");
  public static final RoomId ROOM = new RoomId(7);
  public static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012Z");

  private Samples() {}

  public static MessagePosted posted(long seq, String text) {
    return new MessagePosted(
        ROOM,
        new Sequence(seq),
        new MessageNumber(seq - 1),
        ALICE,
        new ClientMessageId("c-" + seq),
        new MessageText(text),
        AT);
  }

  public static CommittedEvent message(long seq, String text) {
    return new CommittedEvent(new Epoch("e1"), posted(seq, text));
  }

  public static CommittedEvent joined(long seq) {
    return new CommittedEvent(
        new Epoch("e1"),
        new MemberJoined(ROOM, new Sequence(seq), ALICE, ParticipantRole.MEMBER, ALICE, AT));
  }
}
