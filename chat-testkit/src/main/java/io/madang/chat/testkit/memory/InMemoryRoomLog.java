package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

final class InMemoryRoomLog implements RoomLog {

  private final InMemoryStore store;
  private final Executor writer;

  InMemoryRoomLog(InMemoryStore store, Executor writer) {
    this.store = store;
    this.writer = writer;
  }

  @Override
  public CompletionStage<AppendResult> append(Draft draft) {
    return CompletableFuture.supplyAsync(() -> appendNow(draft), writer);
  }

  @Override
  public ChangeResult change(RoomChange change) {
    return store.atomically(() ->
        store
            .room(change.room())
            .map(stored -> stored.change(change))
            .orElseGet(() -> new ChangeResult.Refused(change.withoutRoom())));
  }

  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    return store.atomically(() -> store.room(room).map(stored -> stored.after(after, limit)));
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    return store.atomically(
        () -> store.room(room).map(stored -> stored.messages(range)).orElseGet(List::of));
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    return store.atomically(() -> {
      Map<RoomId, LogHead> heads = new HashMap<>();
      rooms.forEach(id -> store.room(id).ifPresent(stored -> heads.put(id, stored.head())));
      return heads;
    });
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    return store.atomically(() -> store.renewEpoch(room, lost, before));
  }

  private AppendResult appendNow(Draft draft) {
    return store.atomically(() ->
        store
            .room(draft.room())
            .map(stored -> stored.post(draft))
            .orElseGet(AppendResult.NotAParticipant::new));
  }
}
