package io.madang.chat.adapter.persistence.internal.commit;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitWriterTest {

  private static final BatchLimits LIMITS = new BatchLimits(10, 1_000);
  private static final Faults FAULTS = new Faults() {};

  private final List<Integer> batches = new CopyOnWriteArrayList<>();

  @Test
  void whatGathers_isCommittedTogetherUpToTheBound() {
    try (GroupCommitWriter<Draft, AppendResult> writer = writer(drafts -> refuseAll(drafts))) {
      List<CompletableFuture<AppendResult>> results = appendAll(writer, 25);
      writer.start();

      results.forEach(GroupCommitWriterTest::join);

      assertThat(batches).containsExactly(10, 10, 5);
    }
  }

  @Test
  void aBatchThatIsRejected_isTriedOneByOne() {
    IllegalStateException bug = new IllegalStateException("bug");
    try (GroupCommitWriter<Draft, AppendResult> writer =
        writer(drafts -> {
          if (drafts.size() > 1) {
            throw StoreException.of(bug, FAULTS);
          }
          return refuseAll(drafts);
        })) {
      List<CompletableFuture<AppendResult>> results = appendAll(writer, 4);
      writer.start();

      results.forEach(GroupCommitWriterTest::join);

      assertThat(batches).containsExactly(4, 1, 1, 1, 1);
    }
  }

  @Test
  void whenTheStoreIsAway_allThatWaitsFailsAtOnceAndLaterOnesAreTriedAgain() {
    SQLException away = new SQLException("connection refused", "08001");
    try (GroupCommitWriter<Draft, AppendResult> writer =
        writer(drafts -> {
          if (batches.size() == 1) {
            throw StoreException.of(away, FAULTS);
          }
          return refuseAll(drafts);
        })) {
      List<CompletableFuture<AppendResult>> results = appendAll(writer, 25);
      writer.start();

      assertThat(results)
          .allSatisfy(result ->
              assertThatThrownBy(() -> join(result))
                  .cause()
                  .hasMessageStartingWith("The store cannot be reached"));
      assertThat(batches).containsExactly(10);
      assertThat(join(appendAll(writer, 1).getFirst())).isNotNull();
    }
  }

  @Test
  void anErrorInTheCommit_failsTheBatchAndNotTheWriter() {
    try (GroupCommitWriter<Draft, AppendResult> writer =
        writer(drafts -> {
          if (batches.size() == 1) {
            throw new AssertionError("broken");
          }
          return refuseAll(drafts);
        })) {
      List<CompletableFuture<AppendResult>> results = appendAll(writer, 15);
      writer.start();

      assertThatThrownBy(() -> join(results.getFirst())).hasCauseInstanceOf(AssertionError.class);
      assertThat(join(results.getLast())).isNotNull();
    }
  }

  private GroupCommitWriter<Draft, AppendResult> writer(
      Function<List<Draft>, List<AppendResult>> commit) {
    return GroupCommitWriter.answeringAll(
        "writer-under-test",
        LIMITS,
        drafts -> {
          batches.add(drafts.size());
          return commit.apply(drafts);
        });
  }

  private static List<AppendResult> refuseAll(List<Draft> drafts) {
    return drafts.stream().map(draft -> (AppendResult) new AppendResult.NotAParticipant()).toList();
  }

  private static List<CompletableFuture<AppendResult>> appendAll(
      GroupCommitWriter<Draft, AppendResult> writer, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> aDraft(SampleRooms.aRoomId(), Members.aMember("alice"), "no. " + i))
        .map(writer::store)
        .toList();
  }

  private static AppendResult join(CompletableFuture<AppendResult> result) {
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
