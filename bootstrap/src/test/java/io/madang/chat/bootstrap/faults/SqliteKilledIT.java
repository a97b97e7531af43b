package io.madang.chat.bootstrap.faults;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server that keeps its data in one file is killed in mid-burst, again and again: {@code
 * -Dmadang.faults.kills=…} times.
 */
@Order(2)
class SqliteKilledIT {

  private static final int KILLS = Integer.getInteger("madang.faults.kills", 3);

  @TempDir Path data;

  @Test
  void everyAcknowledgedMessage_isThereAfterEveryKill() {
    try (ServerProcess server =
        new ServerProcess("sqlite", "128m", List.of("--madang.data-dir=" + data))) {
      server.awaitReady();
      List<Someone> people =
          Stream.of("alice", "bob", "carol").map(name -> Someone.at(server.http(), name)).toList();
      String url = "jdbc:sqlite:" + data.resolve("madang.db");
      try (Crowd crowd =
          new Crowd(
              "sqlite_killed",
              people,
              List.of(server.http()),
              () -> DriverManager.getConnection(url))) {
        burstsAndKills(server, crowd);
      }
    }
  }

  private static void burstsAndKills(ServerProcess server, Crowd crowd) {
    Random random = new Random(crowd.seed());
    crowd.talk();
    for (int i = 0; i < KILLS; i++) {
      crowd.awaitMore(random.nextInt(1, 150));
      server.kill();
      server.launchAgain();
    }
    server.awaitReady();
    crowd.settle();
  }
}
