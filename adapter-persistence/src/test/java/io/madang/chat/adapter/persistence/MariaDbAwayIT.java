package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.MariaDbServer;
import io.madang.chat.testkit.fixture.Members;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** MariaDB is killed, freezes or takes no writes, and comes back. */
class MariaDbAwayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final int SENDERS = 8;

  private static MariaDbServer server;

  private final Member alice = Members.aMember("alice");

  @BeforeAll
  static void start() {
    server = MariaDbServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void serverThatIsKilledUnderLoad_losesAndDoublesNothing() {
    try (SqlStore one = open();
        SqlStore other = open()) {
      Room room = room(one);
      AtomicBoolean enough = new AtomicBoolean();
      AtomicInteger acknowledged = new AtomicInteger();
      List<SqlStore> nodes = List.of(one, other);
      List<CompletableFuture<List<AppendResult>>> senders =
          IntStream.range(0, SENDERS)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> sendUntil(enough, nodes.get(i % 2), room, acknowledged),
                      task -> Thread.ofVirtual().start(task)))
              .toList();
      await().atMost(PATIENCE).until(() -> acknowledged.get() > 100);

      server.kill();
      int before = acknowledged.get();
      server.startAgain();

      await().atMost(PATIENCE).until(() -> acknowledged.get() > before + 100);
      enough.set(true);
      List<Long> told = new ArrayList<>();
      senders.forEach(sender -> sender.join().forEach(result -> told.add(seq(result))));
      assertThat(told).doesNotHaveDuplicates().hasSize(acknowledged.get());
      assertThat(stored(one, room))
          .as("every message once, and no hole")
          .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size() + 1L).boxed().toList());
    }
  }

  @Test
  void serverThatFreezes_isGivenUpWithinSecondsAndUsedAgain() {
    try (SqlStore store = open()) {
      Room room = room(store);
      server.freeze();
      try {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> append(store, aDraft(room.id(), alice, "missed")).join())
            .hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(store.reachable()).isFalse();
      } finally {
        server.thaw();
      }

      await().atMost(PATIENCE).until(store::reachable);
      await().atMost(PATIENCE).until(() -> isStored(store, room));
    }
  }

  @Test
  void serverThatTakesNoWrites_isAwayUntilItDoes() throws SQLException {
    try (SqlStore store = open()) {
      Room room = room(store);
      takeWrites(false);
      try {
        assertThatThrownBy(() -> append(store, aDraft(room.id(), alice, "refused")).join())
            .hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(store.reachable()).isFalse();
      } finally {
        takeWrites(true);
      }

      await().atMost(PATIENCE).until(store::reachable);
      assertThat(isStored(store, room)).isTrue();
    }
  }

  @Test
  void startingWithoutAServer_failsSoonAndClearly() {
    long begun = System.nanoTime();

    assertThatThrownBy(() -> SqlStore.mariadb(MariaDbServer.url(1, "madang"), "madang", "secret"))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageStartingWith("The store cannot be reached")
        .hasMessageNotContaining("secret")
        .hasNoCause();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
  }

  private static SqlStore open() {
    return SqlStore.mariadb(server.url("madang"), MariaDbServer.USER, MariaDbServer.USER);
  }

  private Room room(SqlStore store) {
    return store
        .rooms()
        .open(OpeningRoom.group(new RoomName("a group"), alice, Instant.EPOCH))
        .room();
  }

  /** Sends one after the other, each again and again until it is acknowledged. */
  private List<AppendResult> sendUntil(
      AtomicBoolean enough, SqlStore node, Room room, AtomicInteger acknowledged) {
    List<AppendResult> results = new ArrayList<>();
    while (!enough.get()) {
      Draft draft = aDraft(room.id(), alice, "hello");
      results.add(
          await()
              .atMost(PATIENCE)
              .pollDelay(Duration.ZERO)
              .pollInterval(Duration.ofMillis(20))
              .until(
                  () -> append(node, draft).exceptionally(away -> null).join(), it -> it != null));
      acknowledged.incrementAndGet();
    }
    return results;
  }

  private boolean isStored(SqlStore store, Room room) {
    return append(store, aDraft(room.id(), alice, "hello"))
        .handle((result, failure) -> failure == null)
        .join();
  }

  private static CompletableFuture<AppendResult> append(SqlStore store, Draft draft) {
    return store.log().append(draft).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS);
  }

  private static long seq(AppendResult result) {
    return switch (result) {
      case AppendResult.Appended it -> it.message().seq().value();
      case AppendResult.Duplicate it -> it.message().seq().value();
      default -> throw new AssertionError(result);
    };
  }

  private static List<Long> stored(SqlStore store, Room room) {
    List<Long> all = new ArrayList<>();
    List<? extends RoomEvent> page;
    do {
      Sequence last = all.isEmpty() ? Sequence.NONE : new Sequence(all.getLast());
      page = store.log().readAfter(room.id(), last, 500).orElseThrow().events();
      page.forEach(event -> all.add(event.seq().value()));
    } while (!page.isEmpty());
    return all;
  }

  private static void takeWrites(boolean all) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.url("madang"), MariaDbServer.ADMIN, MariaDbServer.ADMIN);
        Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL read_only = " + (all ? "OFF" : "ON"));
    }
  }
}
