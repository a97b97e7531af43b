package io.madang.chat.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.message.ReadEventsQuery;
import io.madang.chat.application.message.ReadEventsResult;
import io.madang.chat.application.message.ReadHistoryQuery;
import io.madang.chat.application.message.ReadHistoryResult;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.application.reading.MarkReadResult;
import io.madang.chat.application.room.ListParticipantsQuery;
import io.madang.chat.application.room.ListParticipantsResult;
import io.madang.chat.application.room.MyRoom;
import io.madang.chat.application.room.OpenPrivateRoomCommand;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.RecordingFollower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private final Cluster cluster = new Cluster();
  private final Member alice = cluster.member("alice");
  private final Member bob = cluster.member("bob");
  private final Member mallory = cluster.member("mallory");
  private final Room room = cluster.group(alice, bob);

  @Test
  void history_isPagedBackwardsWithoutHoleOrRepeat() {
    cluster.sendMany(cluster.one, room, alice, 25);

    List<Long> all = new ArrayList<>();
    List<Long> page = history(Optional.empty(), Optional.empty(), 10);
    while (!page.isEmpty()) {
      all.addAll(0, page);
      page = history(Optional.empty(), Optional.of(all.get(0)), 10);
    }

    assertThat(all).hasSize(25).isSorted().doesNotHaveDuplicates().startsWith(3L).endsWith(27L);
    assertThat(history(Optional.of(20L), Optional.empty(), 3)).containsExactly(21L, 22L, 23L);
  }

  @Test
  void historyAndEventsAndParticipants_areForParticipantsOnly() {
    RefusalCode refusal = RefusalCode.NOT_A_PARTICIPANT;
    var history = new ReadHistoryQuery(mallory.id(), room.id(), MessageRange.newest(10));
    var events = new ReadEventsQuery(mallory.id(), room.id(), Sequence.NONE, 10);
    var present = new ListParticipantsQuery(mallory.id(), room.id());

    assertThat(cluster.one.messages().readHistory().read(history))
        .isEqualTo(new ReadHistoryResult.Refused(refusal));
    assertThat(cluster.one.messages().readEvents().read(events))
        .isEqualTo(new ReadEventsResult.Refused(refusal));
    assertThat(cluster.one.rooms().listParticipants().list(present))
        .isEqualTo(new ListParticipantsResult.Refused(refusal));
    assertThat(markRead(mallory, Optional.empty())).isEqualTo(new MarkReadResult.Refused(refusal));
  }

  @Test
  void limits_areOneToFiveHundred() {
    for (int limit : new int[] {0, -1, 501, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> new ReadEventsQuery(alice.id(), room.id(), Sequence.NONE, limit))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(new ReadEventsQuery(alice.id(), room.id(), Sequence.NONE, 500).limit())
        .isEqualTo(500);
  }

  @Test
  void events_areOfEveryKindWithTheHead() {
    cluster.sendMany(cluster.one, room, alice, 3);

    var result =
        (ReadEventsResult.Events)
            cluster
                .two
                .messages()
                .readEvents()
                .read(new ReadEventsQuery(bob.id(), room.id(), new Sequence(1), 2));

    assertThat(result.head()).isEqualTo(new LogHead(room.epoch(), new Sequence(5)));
    assertThat(result.events()).extracting(event -> event.seq().value()).containsExactly(2L, 3L);
  }

  @Test
  void unread_countsMessagesOfOthersSinceTheCursor() {
    cluster.sendMany(cluster.one, room, alice, 4);
    assertThat(unread(bob)).isEqualTo(4);
    assertThat(unread(alice)).isZero();

    var at = (MarkReadResult.CursorAt) markRead(bob, Optional.of(new Sequence(4)));

    assertThat(at.cursor().seq().value()).isEqualTo(4);
    assertThat(unread(bob)).isEqualTo(2);
    markRead(bob, Optional.empty());
    assertThat(unread(bob)).isZero();
  }

  @Test
  void markRead_thatMovesNothingIsToldToNobody() {
    cluster.send(cluster.one, room, alice, "hello");
    RecordingFollower follower = RecordingFollower.roomy();
    cluster.follow(cluster.two, room, alice, follower);
    cluster.settle();

    markRead(bob, Optional.empty());
    markRead(bob, Optional.empty());
    markRead(bob, Optional.of(new Sequence(1)));
    cluster.settle();

    assertThat(follower.signals()).hasSize(1);
  }

  @Test
  void myRooms_nameTheOtherOneOfAPrivateRoom() {
    var opening = new OpenPrivateRoomCommand(alice, mallory.id());
    cluster.one.rooms().openPrivate().open(opening);
    cluster.clock.advance(Duration.ofSeconds(1));
    cluster.send(cluster.one, room, alice, "hello");

    List<MyRoom> mine = cluster.two.rooms().listMine().list(alice.id());

    assertThat(mine)
        .extracting(MyRoom::other)
        .containsExactly(Optional.empty(), Optional.of(mallory));
    assertThat(mine.get(0).summary().lastMessage().orElseThrow().text().value()).isEqualTo("hello");
    assertThat(mine.get(1).summary().lastMessage()).isEmpty();
    assertThat(cluster.two.rooms().listMine().list(mallory.id()))
        .extracting(MyRoom::other)
        .containsExactly(Optional.of(alice));
  }

  @Test
  void participants_areListedWithTheirCursors() {
    cluster.send(cluster.one, room, alice, "hello");

    var result =
        (ListParticipantsResult.Listed)
            cluster
                .one
                .rooms()
                .listParticipants()
                .list(new ListParticipantsQuery(bob.id(), room.id()));

    assertThat(result.present())
        .containsExactly(
            new ListParticipantsResult.Present(alice, ParticipantRole.OWNER, new Sequence(3)),
            new ListParticipantsResult.Present(bob, ParticipantRole.MEMBER, new Sequence(2)));
  }

  private long unread(Member member) {
    return cluster.one.rooms().listMine().list(member.id()).get(0).summary().unread();
  }

  private MarkReadResult markRead(Member member, Optional<Sequence> upTo) {
    return cluster
        .one
        .reading()
        .markRead()
        .markRead(new MarkReadCommand(member.id(), room.id(), upTo));
  }

  private List<Long> history(Optional<Long> after, Optional<Long> before, int limit) {
    var range = new MessageRange(after.map(Sequence::new), before.map(Sequence::new), limit);
    var query = new ReadHistoryQuery(bob.id(), room.id(), range);
    var result = (ReadHistoryResult.History) cluster.two.messages().readHistory().read(query);
    return result.messages().stream().map(message -> message.seq().value()).toList();
  }
}
