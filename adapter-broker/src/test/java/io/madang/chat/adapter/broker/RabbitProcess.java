package io.madang.chat.adapter.broker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real RabbitMQ with its own data, beside any other on this machine. */
final class RabbitProcess implements AutoCloseable {

  private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

  private final Path folder;
  private final int stomp = TestBroker.freePort();
  private @Nullable Process process;

  RabbitProcess(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() {
    return Files.isExecutable(SERVER);
  }

  String uri() {
    return "stomp://guest:guest@127.0.0.1:" + stomp + "/";
  }

  /** Returns when it takes connections. */
  void start() {
    try {
      Path plugins = Files.writeString(folder.resolve("plugins"), "[rabbitmq_stomp].\n");
      Path settings =
          Files.writeString(
              folder.resolve("rabbitmq.conf"),
              """
              listeners.tcp.1 = 127.0.0.1:%d
              stomp.listeners.tcp.1 = 127.0.0.1:%d
              """
                  .formatted(TestBroker.freePort(), stomp));
      ProcessBuilder builder = new ProcessBuilder(SERVER.toString());
      builder.environment().putAll(environment(plugins, settings));
      process =
          builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    await().atMost(Duration.ofMinutes(2)).until(this::isUp);
  }

  @Override
  public void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Map<String, String> environment(Path plugins, Path settings) {
    return Map.of(
        "HOME", folder.toString(),
        "RABBITMQ_NODENAME", "madang" + stomp + "@localhost",
        "RABBITMQ_DIST_PORT", Integer.toString(TestBroker.freePort()),
        "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
        "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
        "RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString(),
        "RABBITMQ_CONFIG_FILE", settings.toString(),
        "ERL_EPMD_PORT", Integer.toString(TestBroker.freePort()),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 2:2");
  }

  private boolean isUp() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stomp)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
