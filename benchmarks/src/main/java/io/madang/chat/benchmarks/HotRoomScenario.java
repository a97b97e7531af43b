package io.madang.chat.benchmarks;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.Draft;
import io.madang.chat.benchmarks.peer.Postgres;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One room that every node writes all the time, and quiet rooms beside it: one that has the hot
 * room's writer, and one that has the other.
 */
final class HotRoomScenario implements Scenario {

  private static final int[] NODES = {1, 4, 8};
  private static final int WRITERS = 2;
  private static final int UNDER_WAY = 32;
  private static final int PAUSE_MS = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
  private static final MessageText TEXT = new MessageText("x".repeat(200));

  private final Member author = Member.of(1, "Ada", "ada@example.org");
  private final AtomicLong ids = new AtomicLong();

  @Override
  public void run(Section section) throws Exception {
    section.columns(
        "nodes",
        "same writer p50 / p99 ms",
        "other writer p50 / p99 ms",
        "ratio of p99",
        "hot room, messages/s");
    try (Postgres postgres = Postgres.start()) {
      for (int nodes : NODES) {
        measure(section, postgres.newDatabase(), nodes);
      }
    }
  }

  private void measure(Section section, String url, int nodes) throws Exception {
    List<SqlStore> stores = new ArrayList<>();
    AtomicBoolean ends = new AtomicBoolean();
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
      for (int i = 0; i < nodes; i++) {
        stores.add(SqlStore.postgres(url, "postgres", ""));
      }
      RoomId hot = room(stores.getFirst());
      AtomicLong stored = new AtomicLong();
      stores.forEach(store -> keepWriting(store, hot, stored, ends));
      Quiet same = new Quiet();
      Quiet other = new Quiet();
      for (SqlStore store : stores) {
        RoomId beside = room(store, hot, 0);
        RoomId elsewhere = room(store, hot, 1);
        repeat(
            clock,
            () -> {
              time(store, beside, same);
              time(store, elsewhere, other);
            });
      }
      Thread.sleep(WARM_UP);
      List.of(same.nanos, other.nanos).forEach(ConcurrentLinkedQueue::clear);
      stored.set(0);
      Thread.sleep(TIME);
      section.row(
          String.valueOf(nodes),
          same.words(),
          other.words(),
          "%.2f".formatted((double) same.percentile(99) / other.percentile(99)),
          "%,d".formatted(stored.get() / TIME.toSeconds()));
      ends.set(true);
    } finally {
      stores.forEach(SqlStore::close);
    }
  }

  private static void repeat(ScheduledExecutorService clock, Runnable task) {
    var unused = clock.scheduleAtFixedRate(task, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
  }

  /** As many under way as before, as soon as one is stored. */
  private void keepWriting(SqlStore store, RoomId room, AtomicLong stored, AtomicBoolean ends) {
    for (int i = 0; i < UNDER_WAY; i++) {
      writeAgain(store, room, stored, ends);
    }
  }

  private void writeAgain(SqlStore store, RoomId room, AtomicLong stored, AtomicBoolean ends) {
    var unused =
        append(store, room)
            .whenComplete((result, failure) -> {
              if (result != null && !ends.get()) {
                stored.incrementAndGet();
                writeAgain(store, room, stored, ends);
              }
            });
  }

  private void time(SqlStore store, RoomId room, Quiet times) {
    long from = System.nanoTime();
    var unused = append(store, room).thenAccept(result -> times.add(System.nanoTime() - from));
  }

  private CompletableFuture<Appended> append(SqlStore store, RoomId room) {
    ClientMessageId id = new ClientMessageId("m" + ids.incrementAndGet());
    return store
        .log()
        .append(new Draft(room, author, id, TEXT, Instant.now()))
        .thenApply(Appended.class::cast)
        .toCompletableFuture();
  }

  private RoomId room(SqlStore store) {
    RoomName name = new RoomName("a room");
    return store.rooms().open(OpeningRoom.group(name, author, Instant.now())).room().id();
  }

  /** One whose writer is so many after the hot room's. */
  private RoomId room(SqlStore store, RoomId hot, int distance) {
    RoomId room = room(store);
    while ((room.value() - hot.value()) % WRITERS != distance) {
      room = room(store);
    }
    return room;
  }

  /** How long each message took. */
  private static final class Quiet {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long one) {
      nanos.add(one);
    }

    String words() {
      return Section.millis(percentile(50)) + " / " + Section.millis(percentile(99));
    }

    long percentile(int percent) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      return sorted[(int) ((sorted.length - 1L) * percent / 100)];
    }
  }
}
