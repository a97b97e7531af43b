package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.commit.GroupCommitWriter;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.room.RoomId;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two writers of the same rooms, so that a room that another node is writing keeps no other
 * waiting. The first takes every draft, and never waits for a lock: drafts of a room that somebody
 * else holds go to the second, which does wait.
 *
 * <p>A room's drafts stay in order, because only the first writer passes drafts on: while the
 * second has drafts of a room, later ones follow them.
 */
final class AppendLanes implements AutoCloseable {

  private final BatchAppend append;
  private final GroupCommitWriter<Draft, AppendResult> first;
  private final GroupCommitWriter<Draft, AppendResult> second;
  private final Map<RoomId, Integer> waiting = new ConcurrentHashMap<>();

  AppendLanes(String name, BatchLimits limits, BatchAppend append) {
    this.append = append;
    this.first = new GroupCommitWriter<>(name, limits, this::storeFree, this::passOn);
    this.second =
        GroupCommitWriter.answeringAll(name + "-waiting", limits, append::storeWhenLocked);
  }

  void start() {
    first.start();
    second.start();
  }

  CompletableFuture<AppendResult> store(Draft draft) {
    return first.store(draft);
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }

  /** Which rooms have drafts in the second lane is asked once: meanwhile they only get fewer. */
  private List<Optional<AppendResult>> storeFree(List<Draft> drafts) {
    Set<RoomId> behind = Set.copyOf(waiting.keySet());
    List<Draft> free = drafts.stream().filter(draft -> !behind.contains(draft.room())).toList();
    if (free.isEmpty()) {
      return Collections.nCopies(drafts.size(), Optional.empty());
    }
    Iterator<Optional<AppendResult>> results = append.storeIfFree(free).iterator();
    return drafts.stream()
        .map(draft ->
            behind.contains(draft.room()) ? Optional.<AppendResult>empty() : results.next())
        .toList();
  }

  private void passOn(Draft draft, CompletableFuture<AppendResult> result) {
    waiting.merge(draft.room(), 1, Integer::sum);
    second.store(draft, result, () -> leave(draft.room()));
  }

  private void leave(RoomId room) {
    waiting.computeIfPresent(room, (same, count) -> count == 1 ? null : count - 1);
  }
}
