package io.madang.chat.testkit.engine;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A log whose store can be taken away, which throws an {@link Error} once when told to, and which
 * counts what it is asked.
 */
final class FragileLog implements RoomLog {

  private final RoomLog log;
  private boolean down;
  private int pagesRead;
  private int headsRead;
  private @Nullable Error pageDefect;
  private @Nullable Long unreadable;
  private @Nullable Error headsDefect;

  FragileLog(RoomLog log) {
    this.log = log;
  }

  void goDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }

  /** The next page that is asked for is not read: this is thrown. */
  void breakNextPage(Error defect) {
    pageDefect = defect;
  }

  /** The next heads that are asked for are not read: this is thrown. */
  void breakNextHeads(Error defect) {
    headsDefect = defect;
  }

  /** From now on no page with this event can be read. */
  void spoil(long seq) {
    unreadable = seq;
  }

  void mend() {
    unreadable = null;
  }

  int pagesRead() {
    return pagesRead;
  }

  /** How often heads were asked for, of however many rooms. */
  int headsRead() {
    return headsRead;
  }

  @Override
  public CompletionStage<AppendResult> append(Draft draft) {
    return down ? CompletableFuture.failedFuture(unreachable()) : log.append(draft);
  }

  @Override
  public ChangeResult change(RoomChange change) {
    return log.change(change);
  }

  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    checkReachable();
    pagesRead++;
    Error defect = pageDefect;
    pageDefect = null;
    throwIfAny(defect);
    Optional<LogPage> page = log.readAfter(room, after, limit);
    checkReadable(page);
    return page;
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    checkReachable();
    return log.messages(room, range);
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    checkReachable();
    return log.renewEpoch(room, lost, before);
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    checkReachable();
    headsRead++;
    Error defect = headsDefect;
    headsDefect = null;
    throwIfAny(defect);
    return log.heads(rooms);
  }

  private void checkReadable(Optional<LogPage> page) {
    Long broken = unreadable;
    if (broken != null
        && page.stream()
            .flatMap(read -> read.events().stream())
            .anyMatch(event -> event.seq().value() == broken)) {
      throw new IllegalStateException("a row that cannot be");
    }
  }

  private void checkReachable() {
    if (down) {
      throw unreachable();
    }
  }

  private static void throwIfAny(@Nullable Error defect) {
    if (defect != null) {
      throw defect;
    }
  }

  private static StoreUnavailableException unreachable() {
    return new StoreUnavailableException("the store is away");
  }
}
