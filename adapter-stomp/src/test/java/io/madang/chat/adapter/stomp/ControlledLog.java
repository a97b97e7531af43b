package io.madang.chat.adapter.stomp;

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
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A log with a writer thread whose commits can be held up, and whose store can be taken away. */
final class ControlledLog implements RoomLog {

  /** How the store is. */
  enum Health {
    FINE,
    FAILING,
    THROWING,
    /** There, and with a defect. */
    FAULTY
  }

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("commits").factory());
  private final RoomLog log;
  private final AtomicInteger pagesRead = new AtomicInteger();
  private volatile Health health = Health.FINE;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch reading = new CountDownLatch(0);

  ControlledLog(InMemoryStore store) {
    log = store.log(writer);
  }

  /** Holds up all commits from now on. */
  void hold() {
    CountDownLatch closed = new CountDownLatch(1);
    gate = closed;
    var unused =
        writer.submit(() -> {
          closed.await();
          return closed;
        });
  }

  void release() {
    gate.countDown();
  }

  /** Holds up all who want to know where logs end, from now on. */
  void holdHeads() {
    reading = new CountDownLatch(1);
  }

  void releaseHeads() {
    reading.countDown();
  }

  void become(Health next) {
    health = next;
  }

  int pagesRead() {
    return pagesRead.get();
  }

  @Override
  public CompletionStage<AppendResult> append(Draft draft) {
    return switch (health) {
      case FINE -> log.append(draft);
      case FAILING -> CompletableFuture.failedStage(unreachable());
      case THROWING -> throw unreachable();
      case FAULTY -> CompletableFuture.failedStage(new CompletionException(defect()));
    };
  }

  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    checkHealth();
    pagesRead.incrementAndGet();
    return log.readAfter(room, after, limit);
  }

  @Override
  public ChangeResult change(RoomChange change) {
    return log.change(change);
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    return log.messages(room, range);
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    return log.renewEpoch(room, lost, before);
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    checkHealth();
    pass(reading);
    return log.heads(rooms);
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkHealth() {
    switch (health) {
      case FINE -> {}
      case FAILING, THROWING -> throw unreachable();
      case FAULTY -> throw defect();
    }
  }

  private static IllegalStateException defect() {
    return new IllegalStateException("io.madang.Secret: meet me at nine");
  }

  private static StoreUnavailableException unreachable() {
    return new StoreUnavailableException("io.madang.Secret: no store");
  }
}
