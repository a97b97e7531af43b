package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.FaultyProxy;
import io.madang.chat.testkit.fixture.Members;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** PostgreSQL vanishes without a word: its connections stay open, and nothing comes. */
@Order(3)
class PostgresSilentIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CONNECTIONS = 8;

  private final Member alice = Members.aMember("alice");

  @Test
  void connectionsThatWentSilent_areReplacedTogether() throws IOException, SQLException {
    SharedPostgres.Database database = SharedPostgres.create();
    try (FaultyProxy proxy = new FaultyProxy(database.port());
        SqlStore store =
            SqlStore.postgres(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(proxy.port(), database.name()),
                "postgres",
                "")) {
      Room room =
          store
              .rooms()
              .open(OpeningRoom.group(new RoomName("a group"), alice, Instant.EPOCH))
              .room();
      await("the pool is full").atMost(PATIENCE).until(() -> proxy.accepted() >= CONNECTIONS);
      int before = proxy.accepted();

      proxy.swallow();
      proxy.behave();

      assertThat(stored(store, room)).as("while nobody knows").isFalse();
      assertThat(stored(store, room)).as("as soon as one connection has failed").isTrue();
      await()
          .atMost(PATIENCE)
          .until(() -> proxy.accepted() >= before + CONNECTIONS && store.reachable());
    }
  }

  /** Whether the store has acknowledged it. */
  private boolean stored(SqlStore store, Room room) {
    return store
        .log()
        .append(aDraft(room.id(), alice, "hello"))
        .handle((result, failure) -> failure == null)
        .toCompletableFuture()
        .join();
  }
}
