package io.madang.chat.application.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LostEventsTest {

  private static final RoomId ROOM = new RoomId(1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Member ADA = member(1, "ada");
  private static final Member BOB = member(2, "bob");
  private static final RoomEvent LAST = posted(ADA, "a", "hello", NOON);

  @Test
  void logThatEndsBefore_hasLostEvents() {
    assertThat(lost(LAST, 6)).contains(new Sequence(7));
    assertThat(lost(null, 6)).as("nothing is known of the event").contains(new Sequence(7));
  }

  @Test
  void logWithTheSameEvent_hasLostNothing() {
    assertThat(lost(LAST, 7, LAST)).isEmpty();
    assertThat(lost(LAST, 90, LAST)).isEmpty();
    assertThat(lost(null, 7, LAST)).isEmpty();
  }

  @Test
  void eventWhoseTextHasChanged_isTheSame() {
    assertThat(lost(LAST, 7, posted(ADA, "a", "", NOON))).isEmpty();
  }

  @Test
  void logWithAnotherEventThere_hasLostEvents() {
    assertThat(lost(LAST, 7, posted(BOB, "a", "hello", NOON))).contains(new Sequence(8));
    assertThat(lost(LAST, 9, posted(ADA, "b", "hello", NOON))).contains(new Sequence(10));
    assertThat(lost(LAST, 7, posted(ADA, "a", "hello", NOON.plusNanos(1_000)))).isPresent();
  }

  @Test
  void eventOfAnotherKind_isComparedByWhoAndWhen() {
    RoomEvent joined =
        new MemberJoined(ROOM, new Sequence(7), BOB, ParticipantRole.MEMBER, BOB, NOON);

    assertThat(lost(joined, 7, joined)).isEmpty();
    assertThat(lost(joined, 7, LAST)).isPresent();
  }

  private static Optional<Sequence> lost(@Nullable RoomEvent last, long head, RoomEvent... there) {
    LogHead end = new LogHead(new Epoch("an-epoch"), new Sequence(head));
    return LostEvents.before(new Sequence(7), last, new LogPage(end, List.of(there)));
  }

  private static RoomEvent posted(Member by, String id, String text, Instant at) {
    return new MessagePosted(
        ROOM,
        new Sequence(7),
        new MessageNumber(5),
        by,
        new ClientMessageId(id),
        new MessageText(text.isEmpty() ? "edited" : text),
        at);
  }

  private static Member member(long id, String name) {
    return new Member(
        new MemberId(id), new MemberName(name), new EmailAddress(name + "@example.org"));
  }
}
