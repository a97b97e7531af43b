package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.contract.StorageContract;
import io.madang.chat.testkit.fixture.Members;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** On a database that locks rooms one by one, whoever holds a room holds up no other. */
interface HeldRoomContract extends StorageContract {

  Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  /** A connection of the test's own to the same database. */
  Connection connect() throws SQLException;

  /** Begins a transaction that holds the room, as another node's does that writes to it. */
  void lock(Connection connection, Room room) throws SQLException;

  /** Of the many rooms, some are written by the same writer as the one that is held. */
  @Test
  default void aRoomThatIsHeld_keepsNoOtherWaiting() throws SQLException {
    Member alice = Members.aMember("alice");
    Room held = room(alice);
    List<Room> others = IntStream.range(0, 4).mapToObj(i -> room(alice)).toList();
    try (Connection holder = connect()) {
      lock(holder, held);
      var first = append(aDraft(held.id(), alice, "first"));

      for (int round = 0; round < 3; round++) {
        var second = append(aDraft(held.id(), alice, "more"));
        for (Room other : others) {
          assertThat(join(append(aDraft(other.id(), alice, "hello")))).isInstanceOf(Appended.class);
        }
        assertThat(second).isNotDone();
      }

      assertThat(first).isNotDone();
      holder.rollback();
      holder.setAutoCommit(true);
      assertThat(seq(join(first))).isEqualTo(2);
    }
  }

  /** The room is held and let go again and again while it is written to. */
  @Test
  default void draftsOfARoomThatIsHeld_areStoredAndAnsweredInTheirOrder() throws SQLException {
    Member alice = Members.aMember("alice");
    Room held = room(alice);
    List<Long> answered = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<?>> all = new ArrayList<>();
    try (Connection holder = connect()) {
      for (int round = 0; round < 20; round++) {
        lock(holder, held);
        for (int i = 0; i < 20; i++) {
          if (i == 10) {
            holder.rollback();
          }
          Draft draft = aDraft(held.id(), alice, "no. " + all.size());
          all.add(append(draft).thenAccept(result -> answered.add(seq(result))));
        }
      }
      holder.setAutoCommit(true);

      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
          .orTimeout(30, TimeUnit.SECONDS)
          .join();
    }
    assertThat(answered)
        .containsExactlyElementsOf(LongStream.range(2, 2 + all.size()).boxed().toList());
  }

  @Test
  default void aRoomThatDoesNotExist_hasNoParticipants() {
    Member alice = Members.aMember("alice");
    Draft draft = aDraft(new RoomId(Long.MAX_VALUE), alice, "anybody?");

    assertThat(join(append(draft))).isInstanceOf(AppendResult.NotAParticipant.class);
  }

  private Room room(Member creator) {
    return store()
        .rooms()
        .open(OpeningRoom.group(new RoomName("a group"), creator, SOME_TIME))
        .room();
  }

  private CompletableFuture<AppendResult> append(Draft draft) {
    return store().log().append(draft).toCompletableFuture();
  }

  private static AppendResult join(CompletableFuture<AppendResult> result) {
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static long seq(AppendResult result) {
    assertThat(result).isInstanceOf(Appended.class);
    return ((Appended) result).message().seq().value();
  }
}
