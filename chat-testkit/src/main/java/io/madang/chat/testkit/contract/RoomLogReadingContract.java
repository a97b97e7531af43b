package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomLogContract} about reading. */
public interface RoomLogReadingContract extends StorageContract {

  @Test
  default void readAfter_givesEveryKindOfEventInOrder() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice);
    RoomEvent joined = scene.join(room, bob).event();
    MessagePosted posted = scene.post(room, bob, "hello");
    RoomEvent left = scene.leave(room, bob).event();

    LogPage page = store().log().readAfter(room.id(), Sequence.NONE, 100).orElseThrow();

    assertThat(page.head()).isEqualTo(new LogHead(room.epoch(), new Sequence(4)));
    assertThat(numbersOf(page.events())).containsExactly(1L, 2L, 3L, 4L);
    assertThat(page.events().get(0)).isInstanceOf(MemberJoined.class);
    assertThat(page.events().subList(1, 4)).containsExactly(joined, posted, left);
    assertThat(joined).isInstanceOf(MemberJoined.class);
    assertThat(left).isInstanceOf(MemberLeft.class);
  }

  @Test
  default void readAfter_givesPagesWithoutHoleOrRepeat() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 9);

    assertThat(pageAfter(room, 0, 4)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(pageAfter(room, 4, 4)).containsExactly(5L, 6L, 7L, 8L);
    assertThat(pageAfter(room, 8, 4)).containsExactly(9L, 10L);
    assertThat(pageAfter(room, 10, 4)).isEmpty();
    assertThat(pageAfter(room, 1_000_000, 4)).isEmpty();
  }

  @Test
  default void readAfter_ofARoomThatDoesNotExistIsEmpty() {
    assertThat(store().log().readAfter(SampleRooms.aRoomId(), Sequence.NONE, 10)).isEmpty();
  }

  @Test
  default void messages_withoutBoundsAreTheNewestOldestFirst() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 9);

    assertThat(messages(room, null, null, 3)).containsExactly(8L, 9L, 10L);
    assertThat(messages(room, null, null, 500)).hasSize(9).startsWith(2L).endsWith(10L);
  }

  @Test
  default void messages_beforeAreTheNewestBeforeIt() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 9);

    assertThat(messages(room, null, 8L, 3)).containsExactly(5L, 6L, 7L);
    assertThat(messages(room, null, 3L, 3)).containsExactly(2L);
    assertThat(messages(room, null, 1L, 3)).isEmpty();
    assertThat(messages(room, null, 1_000L, 2)).containsExactly(9L, 10L);
  }

  @Test
  default void messages_afterAreTheOldestAfterIt() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 9);

    assertThat(messages(room, 0L, null, 3)).containsExactly(2L, 3L, 4L);
    assertThat(messages(room, 4L, null, 3)).containsExactly(5L, 6L, 7L);
    assertThat(messages(room, 9L, null, 3)).containsExactly(10L);
    assertThat(messages(room, 10L, null, 3)).isEmpty();
  }

  @Test
  default void messages_betweenAreTheOldestBetween() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 9);

    assertThat(messages(room, 4L, 8L, 2)).containsExactly(5L, 6L);
    assertThat(messages(room, 4L, 8L, 9)).containsExactly(5L, 6L, 7L);
    assertThat(messages(room, 7L, 8L, 9)).isEmpty();
    assertThat(messages(room, 8L, 4L, 9)).isEmpty();
  }

  @Test
  default void messages_countMessagesOnlyTowardsTheLimit() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    scene.post(room, alice, "one");
    Member bob = Scene.member("bob");
    scene.join(room, bob);
    scene.leave(room, bob);
    scene.post(room, alice, "two");

    MessageRange two = MessageRange.newest(2);

    assertThat(store().log().messages(room.id(), two))
        .extracting(message -> message.text().value())
        .containsExactly("one", "two");
    assertThat(store().log().messages(SampleRooms.aRoomId(), two)).isEmpty();
  }

  @Test
  default void heads_areThoseOfTheRoomsThatExist() {
    Scene scene = new Scene(store());
    Room quiet = roomWithMessages(scene, 0);
    Room lively = roomWithMessages(scene, 5);
    RoomId unknown = SampleRooms.aRoomId();

    assertThat(another().log().heads(List.of(quiet.id(), unknown, lively.id())))
        .hasSize(2)
        .containsEntry(quiet.id(), new LogHead(quiet.epoch(), new Sequence(1)))
        .containsEntry(lively.id(), new LogHead(lively.epoch(), new Sequence(6)));
    assertThat(store().log().heads(List.of())).isEmpty();
  }

  @Test
  default void heads_ofAThousandRoomsAreOneQuestion() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 1);
    List<RoomId> asked =
        Stream.concat(Stream.generate(SampleRooms::aRoomId).limit(999), Stream.of(room.id()))
            .toList();

    assertThat(store().log().heads(asked)).containsKey(room.id());
  }

  @Test
  default void answers_doNotChangeAfterwards() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    LogPage page = store().log().readAfter(room.id(), Sequence.NONE, 10).orElseThrow();
    MessageRange all = MessageRange.newest(10);
    List<Message> messages = store().log().messages(room.id(), all);

    scene.post(room, alice, "later");

    assertThat(page.events()).hasSize(1);
    assertThat(page.head().seq().value()).isEqualTo(1);
    assertThat(messages).isEmpty();
  }

  @Test
  default void answers_belongToWhoeverAsked() {
    Scene scene = new Scene(store());
    Room room = roomWithMessages(scene, 3);
    MessageRange all = MessageRange.newest(10);

    Answers.spoil(store().log().messages(room.id(), all));
    Answers.spoil(store().log().heads(List.of(room.id())));

    assertThat(store().log().messages(room.id(), all)).hasSize(3);
    assertThat(store().log().heads(List.of(room.id()))).containsOnlyKeys(room.id());
  }

  private static Room roomWithMessages(Scene scene, int count) {
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    for (int i = 0; i < count; i++) {
      scene.post(room, alice, "no. " + i);
    }
    return room;
  }

  private List<Long> pageAfter(Room room, long position, int limit) {
    return numbersOf(
        store().log().readAfter(room.id(), new Sequence(position), limit).orElseThrow().events());
  }

  private List<Long> messages(Room room, @Nullable Long after, @Nullable Long before, int limit) {
    MessageRange range =
        new MessageRange(
            Optional.ofNullable(after).map(Sequence::new),
            Optional.ofNullable(before).map(Sequence::new),
            limit);
    return store().log().messages(room.id(), range).stream()
        .map(message -> message.seq().value())
        .toList();
  }
}
