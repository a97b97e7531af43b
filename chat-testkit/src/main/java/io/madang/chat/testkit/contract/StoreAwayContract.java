package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What the storage ports promise while their store cannot be reached: a {@link
 * StoreUnavailableException}, from each of their methods, and never an empty answer.
 */
public interface StoreAwayContract {

  /** The ports of a store that was open and has become unreachable. */
  ChatStore away();

  @Test
  default void log_saysThatItsStoreIsAway() {
    RoomLog log = away().log();
    Member alice = Scene.member("alice");
    RoomId room = SampleRooms.aRoomId();
    MessageRange newest = MessageRange.newest(10);

    assertAway(
        () -> Scene.resultOf(log.append(Drafts.aDraft(room, alice, "hello"))),
        () -> log.readAfter(room, Sequence.NONE, 10),
        () -> log.messages(room, newest),
        () -> log.heads(List.of(room)),
        () -> log.renewEpoch(room, new Epoch("an-epoch"), Sequence.NONE),
        () -> log.change(new JoiningRoom(room, alice, Instant.EPOCH)));
  }

  @Test
  default void rooms_sayThatTheirStoreIsAway() {
    Rooms rooms = away().rooms();
    Participants participants = away().participants();
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    RoomId room = SampleRooms.aRoomId();

    assertAway(
        () -> rooms.open(OpeningRoom.group(new RoomName("a group"), alice, Instant.EPOCH)),
        () -> rooms.open(OpeningRoom.pair(new PrivatePair(alice, bob), Instant.EPOCH)),
        () -> rooms.openGroups(Optional.empty(), 10),
        () -> participants.find(room, alice.id()),
        () -> participants.ofRoom(room));
  }

  @Test
  default void cursors_sayThatTheirStoreIsAway() {
    ReadCursors cursors = away().cursors();
    RoomLists lists = away().lists();
    Member alice = Scene.member("alice");
    RoomId room = SampleRooms.aRoomId();

    assertAway(
        () -> cursors.advance(room, alice.id(), Optional.empty()),
        () -> lists.of(alice.id()),
        () -> lists.positions(List.of(alice.id())));
  }

  private static void assertAway(ThrowingCallable... calls) {
    assertThat(Stream.of(calls))
        .allSatisfy(call -> {
          Throwable thrown = catchThrowable(call);
          assertThat(StoreUnavailableException.isBehind(thrown)).as("thrown: %s", thrown).isTrue();
        });
  }
}
