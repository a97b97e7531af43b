package io.madang.chat.adapter.stomp.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCacheTest {

  private final FrameCache cache = new FrameCache();

  @Test
  void framesOfManyEventsOfARoom_areKept() {
    List<EventFrames> first = framesOfEvents();

    assertThat(framesOfEvents()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(first);
  }

  @Test
  void anotherEventInTheSamePlace_getsItsOwnFrames() {
    EventFrames frames = cache.framesOf(Samples.message(5, "one"));

    for (long seq = 6; seq < 2_000; seq++) {
      assertThat(cache.framesOf(Samples.message(seq, "other")).isOf(Samples.message(seq, "other")))
          .isTrue();
    }

    assertThat(cache.framesOf(Samples.message(5, "one")))
        .isNotSameAs(frames)
        .matches(made -> made.isOf(Samples.message(5, "one")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, Long.MAX_VALUE / 31 + 1, Long.MAX_VALUE})
  void everyRoom_hasAPlace(long room) {
    CommittedEvent event =
        new CommittedEvent(
            new Epoch("e1"),
            new MemberJoined(
                new RoomId(room),
                new Sequence(Long.MAX_VALUE),
                Samples.ALICE,
                ParticipantRole.MEMBER,
                Samples.ALICE,
                Samples.AT));

    assertThat(cache.framesOf(event)).isSameAs(cache.framesOf(event));
  }

  private List<EventFrames> framesOfEvents() {
    return LongStream.rangeClosed(2, 400)
        .mapToObj(seq -> cache.framesOf(Samples.message(seq, "no. " + seq)))
        .toList();
  }
}
