package io.madang.chat.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import redis.embedded.RedisServer;

/** A real Redis on a port that it keeps when it is stopped and started again. */
final class RedisProcess implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PID = "process_id:";

  private final int port = Ports.free();
  private RedisServer server;
  private long pid;

  RedisProcess() throws IOException {
    start();
  }

  int port() {
    return port;
  }

  /** The address by way of a port, its own or that of a proxy. */
  static String url(int port) {
    return "redis://127.0.0.1:" + port;
  }

  void start() throws IOException {
    server = RedisServer.builder().port(port).bind("127.0.0.1").setting("save \"\"").build();
    server.start();
    pid = ask(RedisProcess::pidOf);
  }

  /** {@code kill -9}. */
  void kill() throws IOException {
    Signal.KILL.to(pid);
    await()
        .atMost(PATIENCE)
        .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    server.stop();
  }

  void freeze() {
    Signal.STOP.to(pid);
  }

  void thaw() {
    Signal.CONT.to(pid);
  }

  /** Takes commands and answers none, for so long. */
  void pause(Duration length) {
    ask(commands -> commands.clientPause(length.toMillis()));
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }

  private <T> T ask(Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(url(port))) {
      return question.apply(client.connect().sync());
    }
  }

  private static long pidOf(RedisCommands<String, String> commands) {
    return commands
        .info("server")
        .lines()
        .filter(line -> line.startsWith(PID))
        .mapToLong(line -> Long.parseLong(line.substring(PID.length()).strip()))
        .findFirst()
        .orElseThrow();
  }
}
