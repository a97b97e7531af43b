package io.madang.chat.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL on a port and data that it keeps when it is stopped and started again. */
final class PostgresProcess implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port = Ports.free();
  private final Path data;
  private EmbeddedPostgres server;

  PostgresProcess(Path data) throws IOException {
    this.data = data;
    this.server = launch();
  }

  int port() {
    return port;
  }

  /** The address by way of a port, its own or that of a proxy. */
  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  Connection connection() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** Immediate mode: every session ends where it stands, and the next start is a recovery. */
  void stopAtOnce() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    Signal.QUIT.to(pid);
    await()
        .atMost(PATIENCE)
        .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    server.close();
  }

  void startAgain() throws IOException {
    server = launch();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(PATIENCE)
        .start();
  }
}
