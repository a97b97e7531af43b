package io.madang.chat.kit.fanout;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomBroadcast;
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
import java.time.Instant;

/** Things that can be told. */
final class News {

  static final Epoch EPOCH = new Epoch("e1");
  static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");
  static final Member ALICE =
      new Member(new MemberId(7), new MemberName("앨리스"), new EmailAddress("a@b.c"));

  private News() {}

  static RoomBroadcast posted(long room, long seq) {
    return posted(room, seq, "hello");
  }

  static RoomBroadcast posted(long room, long seq, String text) {
    return new CommittedEvent(
        EPOCH,
        new MessagePosted(
            new RoomId(room),
            new Sequence(seq),
            new MessageNumber(seq),
            ALICE,
            new ClientMessageId("c-" + seq),
            new MessageText(text),
            AT));
  }

  static RoomBroadcast cursorMoved(long room, long upTo) {
    return new ReadCursorMoved(new RoomId(room), ALICE.id(), new Sequence(upTo));
  }
}
