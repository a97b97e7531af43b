package io.madang.chat.adapter.notify;

import io.madang.chat.testkit.contract.EventFanOutContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on a port and data that it keeps when it is killed and started again. */
final class TestPostgres implements EventFanOutContract.Server, AutoCloseable {

  private final Path data;
  private final int port = freePort();
  private @Nullable EmbeddedPostgres server;

  TestPostgres(Path data) {
    this.data = data;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "off")
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** In the immediate mode: every session ends where it stands. */
  @Override
  public void stop() {
    if (server != null) {
      signal("QUIT", ProcessHandle.of(pid()).stream());
      close();
    }
  }

  @Override
  public void freeze() {
    signal("STOP", processes());
  }

  @Override
  public void thaw() {
    signal("CONT", processes());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Stream<ProcessHandle> processes() {
    ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }

  private long pid() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void signal(String name, Stream<ProcessHandle> processes) {
    processes.forEach(process -> {
      try {
        String pid = Long.toString(process.pid());
        new ProcessBuilder("kill", "-" + name, pid).start().waitFor(5, TimeUnit.SECONDS);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
