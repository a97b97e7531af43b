package io.madang.chat.adapter.redis;

import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.event.StoredEvent;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.time.Instant;

/** Things that can be told. */
final class News {

  static final Epoch EPOCH = new Epoch("e1");
  static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");
  static final Member ALICE =
      new Member(new MemberId(7), new MemberName("앨리스"), new EmailAddress("a@b.c"));

  private News() {}

  static RoomNews posted(long room, long seq) {
    return posted(room, seq, "hello");
  }

  static RoomNews posted(long room, long seq, String text) {
    return new StoredEvent(
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

  static RoomNews cursorMoved(long room, long upTo) {
    return new ReadCursorMoved(new RoomId(room), ALICE.id(), new Sequence(upTo));
  }
}
