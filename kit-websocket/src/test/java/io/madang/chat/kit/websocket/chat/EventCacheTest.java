package io.madang.chat.kit.websocket.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.Members;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCacheTest {

  private static final Member ALICE = Members.aMember(3, "alice");
  private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012Z");

  /** Each encoding is another object. */
  private final EventCache<Form> cache = new EventCache<>(Form::new);

  private record Form(CommittedEvent event) {}

  @Test
  void formsOfManyEventsOfARoom_areKept() {
    List<Form> first = formsOfEvents();

    assertThat(formsOfEvents()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(first);
  }

  @Test
  void anotherEventInTheSamePlace_getsItsOwnForm() {
    Form form = cache.of(event(7, 5));

    for (long seq = 6; seq < 2_000; seq++) {
      assertThat(cache.of(event(7, seq)).event()).isEqualTo(event(7, seq));
    }

    assertThat(cache.of(event(7, 5))).isNotSameAs(form).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, Long.MAX_VALUE / 31 + 1, Long.MAX_VALUE})
  void everyRoom_hasAPlace(long room) {
    CommittedEvent event = event(room, Long.MAX_VALUE);

    assertThat(cache.of(event)).isSameAs(cache.of(event));
  }

  private List<Form> formsOfEvents() {
    return LongStream.rangeClosed(2, 400).mapToObj(seq -> cache.of(event(7, seq))).toList();
  }

  private static CommittedEvent event(long room, long seq) {
    return new CommittedEvent(
        new Epoch("e1"),
        new MemberJoined(
            new RoomId(room), new Sequence(seq), ALICE, ParticipantRole.MEMBER, ALICE, AT));
  }
}
