package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.madang.chat.application.port.MessageRange;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.Rooms;
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

  /** The ports of a store that was open and can no longer be reached. */
  StoreUnderTest away();

  @Test
  default void log_saysThatItsStoreIsAway() {
    RoomLog log = away().log();
    Member alice = Scene.member("alice");
    RoomId room = Rooms.aRoomId();
    MessageRange newest = new MessageRange(Optional.empty(), Optional.empty(), 10);

    assertAway(
        () -> Scene.resultOf(log.append(Drafts.aDraft(room, alice, "hello"))),
        () -> log.readAfter(room, Sequence.NONE, 10),
        () -> log.messages(room, newest),
        () -> log.heads(List.of(room)));
  }

  @Test
  default void rooms_sayThatTheirStoreIsAway() {
    RoomRepository rooms = away().rooms();
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    RoomId room = Rooms.aRoomId();

    assertAway(
        () -> rooms.createGroup(new RoomName("a group"), alice, Instant.EPOCH),
        () -> rooms.findOrCreatePrivate(new PrivatePair(alice, bob), Instant.EPOCH),
        () -> rooms.find(room),
        rooms::openGroups,
        () -> rooms.join(room, bob, Instant.EPOCH),
        () -> rooms.leave(room, bob, Instant.EPOCH),
        () -> rooms.findParticipant(room, alice.id()));
  }

  @Test
  default void cursors_sayThatTheirStoreIsAway() {
    ReadCursors cursors = away().cursors();
    Member alice = Scene.member("alice");
    RoomId room = Rooms.aRoomId();

    assertAway(
        () -> cursors.advance(room, alice.id(), Optional.empty()),
        () -> cursors.ofRoom(room),
        () -> cursors.roomsOf(alice.id()),
        () -> cursors.standings(List.of(alice.id())));
  }

  private static void assertAway(ThrowingCallable... calls) {
    assertThat(Stream.of(calls))
        .allSatisfy(call -> {
          Throwable thrown = catchThrowable(call);
          assertThat(StoreUnavailableException.isBehind(thrown)).as("thrown: %s", thrown).isTrue();
        });
  }
}
