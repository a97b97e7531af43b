package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.contract.StorageContract;
import io.madang.chat.testkit.fixture.Members;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many drafts, few commits; and one draft that the database will not take harms no other. */
interface GroupCommitContract extends StorageContract {

  Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06Z");

  /** A connection of the test's own to the same database. */
  Connection connect() throws SQLException;

  /** Begins a transaction that keeps the writer of this room waiting. */
  void lock(Connection connection, Room room) throws SQLException;

  /** From now on the database refuses this text. */
  void rejectText(Statement statement, String text) throws SQLException;

  void allowAllTexts(Statement statement) throws SQLException;

  @Test
  default void appends_thatGatherWhileTheWriterIsHeldShareFewCommits() throws SQLException {
    Member alice = Members.aMember("alice");
    Room room = room(alice);
    List<CompletableFuture<AppendResult>> results;
    try (Connection holder = connect();
        Statement statement = holder.createStatement()) {
      countCommits(statement);
      lock(holder, room);
      results = appendAll(room, alice, IntStream.range(0, 100).mapToObj(i -> "no. " + i).toList());
      assertThat(results).noneMatch(CompletableFuture::isDone);
      holder.rollback();
      holder.setAutoCommit(true);

      results.forEach(result -> assertThat(join(result)).isInstanceOf(AppendResult.Appended.class));

      assertThat(commits(statement, room)).as("commits of 100 appends").isBetween(1L, 3L);
    }
  }

  @Test
  default void oneRejectedDraft_failsAloneAndTheOthersKeepTheirOrder() throws SQLException {
    Member alice = Members.aMember("alice");
    Room room = room(alice);
    List<String> texts =
        IntStream.range(0, 20).mapToObj(i -> i == 7 ? "poison" : "no. " + i).toList();
    try (Connection holder = connect();
        Statement statement = holder.createStatement()) {
      rejectText(statement, "poison");
      try {
        lock(holder, room);
        List<CompletableFuture<AppendResult>> results = appendAll(room, alice, texts);
        holder.rollback();
        holder.setAutoCommit(true);

        for (int i = 0; i < results.size(); i++) {
          if (i == 7) {
            assertRejectedWithoutQuoting(results.get(i));
          } else {
            assertThat(seq(join(results.get(i)))).isEqualTo(i < 7 ? i + 2 : i + 1);
          }
        }
      } finally {
        allowAllTexts(statement);
      }
    }
  }

  @Test
  default void repetitionsAndStrangers_amongNewDraftsAreAnsweredInOneCommit() throws SQLException {
    Member alice = Members.aMember("alice");
    Room room = room(alice);
    Draft known = aDraft(room.id(), alice, "known");
    join(append(known));
    try (Connection holder = connect();
        Statement statement = holder.createStatement()) {
      countCommits(statement);
      long before = commits(statement, room);
      lock(holder, room);
      var first = append(aDraft(room.id(), alice, "first"));
      var again = append(known);
      var strange = append(aDraft(room.id(), Members.aMember("bob"), "let me in"));
      var last = append(aDraft(room.id(), alice, "last"));
      holder.rollback();
      holder.setAutoCommit(true);

      assertThat(seq(join(first))).isEqualTo(3);
      assertThat(join(again)).isInstanceOf(AppendResult.Duplicate.class);
      assertThat(join(strange)).isInstanceOf(AppendResult.NotAParticipant.class);
      assertThat(seq(join(last))).isEqualTo(4);
      assertThat(commits(statement, room) - before).as("commits of both").isBetween(1L, 2L);
    }
  }

  /** The database may refuse a repetition for any reason before it notices that it is one. */
  @Test
  default void aRepetitionThatIsRejected_isLookedUpBeforeItFails() throws SQLException {
    Member alice = Members.aMember("alice");
    Room room = room(alice);
    Draft draft = aDraft(room.id(), alice, "once only");
    join(append(draft));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      rejectText(statement, "once only");
      try {
        assertThat(join(append(draft))).isInstanceOf(AppendResult.Duplicate.class);
      } finally {
        allowAllTexts(statement);
      }
    }
  }

  @Test
  default void aTimeThatCannotBeKept_failsAlone() throws SQLException {
    Member alice = Members.aMember("alice");
    Room room = room(alice);
    Draft bad =
        new Draft(
            room.id(), alice, new ClientMessageId("bad"), new MessageText("when?"), Instant.MAX);
    try (Connection holder = connect()) {
      lock(holder, room);
      var before = append(aDraft(room.id(), alice, "before"));
      var never = append(bad);
      var after = append(aDraft(room.id(), alice, "after"));
      holder.rollback();
      holder.setAutoCommit(true);

      assertThat(seq(join(before))).isEqualTo(2);
      assertThatThrownBy(() -> join(never)).hasCauseInstanceOf(StoreException.class);
      assertThat(seq(join(after))).isEqualTo(3);
    }
  }

  @Test
  default void aCallbackThatThrows_doesNotHarmTheWriter() {
    Member alice = Members.aMember("alice");
    Room room = room(alice);

    var unused =
        append(aDraft(room.id(), alice, "one"))
            .thenAccept(result -> {
              throw new IllegalStateException("careless");
            });

    assertThat(seq(join(append(aDraft(room.id(), alice, "two"))))).isEqualTo(3);
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

  private List<CompletableFuture<AppendResult>> appendAll(
      Room room, Member sender, List<String> texts) {
    return texts.stream().map(text -> append(aDraft(room.id(), sender, text))).toList();
  }

  private static AppendResult join(CompletableFuture<AppendResult> result) {
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static long seq(AppendResult result) {
    assertThat(result).isInstanceOf(AppendResult.Appended.class);
    return ((AppendResult.Appended) result).message().seq().value();
  }

  private static void assertRejectedWithoutQuoting(CompletableFuture<AppendResult> result) {
    assertThatThrownBy(() -> join(result))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> {
              assertThat(failure.fault()).isEqualTo(StoreFault.REJECTED);
              assertThat(failure).hasMessageNotContaining("alice").hasNoCause();
            });
  }

  /**
   * A transaction moves the head of a room once, so the moves of one room's head are its commits.
   */
  void countCommits(Statement statement) throws SQLException;

  private static long commits(Statement statement, Room room) throws SQLException {
    try (ResultSet counted =
        statement.executeQuery("SELECT COUNT(*) FROM head_move WHERE room_id = " + room.id())) {
      counted.next();
      return counted.getLong(1);
    }
  }
}
