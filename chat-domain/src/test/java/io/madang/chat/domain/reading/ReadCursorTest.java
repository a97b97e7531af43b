package io.madang.chat.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;

class ReadCursorTest {

  private final ReadCursor cursor =
      new ReadCursor(new RoomId(1), new MemberId(2), new Sequence(10), new MessageNumber(7));

  @Test
  void unread_isWhatCameAfter() {
    assertThat(cursor.unread(new MessageNumber(12))).isEqualTo(5);
    assertThat(cursor.unread(new MessageNumber(7))).isZero();
    assertThat(cursor.unread(new MessageNumber(3))).isZero();
  }
}
